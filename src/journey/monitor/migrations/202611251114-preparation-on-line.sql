-- What stands on the line says it too: who follows or followed the course takes part, and who was said to decline did, for a reason
-- that nobody recorded.
create or replace function access.preparation_table()
returns table (measure text, value bigint)
language sql stable security definer set search_path = pg_catalog as $$
  with everybody as (
    select distinct r.person from startlijn.responsibility r
    where r.organisation = (select access.organisation()) and not r.retracted and r.superseded_at is null
      and (select access.role_name()) in ('coa-screener', 'coa-coupler', 'coa-case-manager', 'policy')
  ), on_line as (
    select m.person, m.kind = 'pre-integration-started' as takes from startlijn.milestone m
    where m.kind in ('pre-integration-started', 'pre-integration-declined') and m.superseded_at is null and not m.retracted
    union all
    select e.person, true from startlijn.episode e
    where e.kind = 'pre-integration-course' and e.state <> 'planned' and e.superseded_at is null and not e.retracted
  ), lines as (
    select l.person, bool_or(l.takes) as takes from on_line l where l.person is not null group by l.person
  ), told as (
    select coalesce((p.content ->> 'takesPart')::boolean, l.takes) as takes, p.content ->> 'reason' as reason
    from everybody e left join startlijn.preparation p on p.person = e.person and p.superseded_at is null and not p.retracted
      left join lines l on l.person = e.person
  ), counted as (
    select count(*) filter (where takes) as takes, count(*) filter (where not takes) as declines, count(*) filter (where takes is null) as unknown,
      count(*) filter (where reason = 'health') as health, count(*) filter (where reason = 'language-school') as school,
      count(*) filter (where reason = 'family-arrival') as family, count(*) filter (where reason = 'other') as other,
      count(*) filter (where not takes and reason is null) as unsaid
    from told
  ), choices as (
    select t.* from counted c
      cross join lateral access.tell_parts(array['takes-part', 'declines', 'unknown'], array[c.takes, c.declines, c.unknown]) t
  )
  select t.name, t.value from choices t
  union all
  -- the reasons together are those who declined
  select t.name, case when (select value from choices where name = 'declines') is not null then t.value end
  from counted c cross join lateral access.tell_parts(
    array['health', 'language-school', 'family-arrival', 'other', 'unsaid'], array[c.health, c.school, c.family, c.other, c.unsaid]) t
$$;
