-- Who took part in the preparation and why others did not, of everybody for whom the own organisation had a duty; small counts stay here.
create function access.preparation_table()
returns table (measure text, value bigint)
language sql stable security definer set search_path = pg_catalog as $$
  with everybody as (
    select distinct r.person from startlijn.responsibility r
    where r.organisation = (select access.organisation()) and not r.retracted and r.superseded_at is null
      and (select access.role_name()) in ('coa-screener', 'coa-coupler', 'coa-case-manager', 'policy')
  ), told as (
    select (p.content ->> 'takesPart')::boolean as takes, p.content ->> 'reason' as reason
    from everybody e left join startlijn.preparation p on p.person = e.person and p.superseded_at is null and not p.retracted
  ), counted as (
    select count(*) filter (where takes) as takes, count(*) filter (where not takes) as declines, count(*) filter (where takes is null) as unknown,
      count(*) filter (where reason = 'health') as health, count(*) filter (where reason = 'language-school') as school,
      count(*) filter (where reason = 'family-arrival') as family, count(*) filter (where reason = 'other') as other
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
    array['health', 'language-school', 'family-arrival', 'other'], array[c.health, c.school, c.family, c.other]) t
$$;
