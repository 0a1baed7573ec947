-- Figures leave the database only after disclosure control: no role and no SQL of the application reaches a small count.
drop function access.cohort_rows(int, text);
drop function access.region_counts(text);

create index milestone_decided on startlijn.milestone (person, on_day)
  where kind = 'permit-decision' and superseded_at is null and not retracted;

-- kinds of the vocabulary by what they count as (a test compares them)
create function access.counted_kinds(what text) returns text[]
language sql immutable set search_path = pg_catalog as $$
  select case what
    when 'paid-work' then array['employment', 'agency-work', 'learn-work-place', 'own-business']
    when 'benefit' then array['social-assistance', 'partial-assistance', 'other-benefit']
    when 'other-known' then array['wage', 'profit', 'student-finance', 'reception-allowance', 'bbl', 'mbo', 'entree',
      'higher-education', 'bridge-course', 'school', 'sector-course'] end
$$;

-- the months after the permit at which a cohort is looked at; no other, so that two tables can not be subtracted to a day
create function access.cohort_months() returns int[]
language sql immutable set search_path = pg_catalog as $$ select array[6, 12, 18, 24, 30, 36, 48, 60] $$;

-- fewer than ten behind a count, or behind what is left of the whole
create function access.tellable(part bigint, whole bigint) returns boolean
language sql immutable set search_path = pg_catalog as $$
  select whole >= 10 and (part = 0 or part >= 10) and (whole = part or whole - part >= 10)
$$;

-- Everybody of the cohorts, a number of months after the permit; not for the application to call. One pass in sets: hundreds of
-- thousands of people are joined by hash, also where the server has no statistics of them yet.
create function access.cohort_persons(months int)
returns table (cohort int, place uuid, region text, seen boolean, works boolean, owns boolean, assisted boolean, known boolean)
language sql stable security definer set search_path = pg_catalog set enable_nestloop = off set jit = off set work_mem = '64MB' as $$
  with decided as (
    select m.person, min(m.on_day) as entry from startlijn.milestone m
    where m.kind = 'permit-decision' and m.superseded_at is null and not m.retracted and m.person is not null
    group by m.person
  ), entered as materialized (
    select d.person, extract(year from d.entry)::int as cohort, (d.entry + make_interval(months => cohort_persons.months))::date as day
    from decided d join startlijn.identity i on i.person = d.person and i.superseded_at is null and not i.retracted
    where (i.birth_date is null or d.entry >= i.birth_date + interval '18 years' and d.entry < i.birth_date + interval '66 years')
      and make_date(extract(year from d.entry)::int, 12, 31) + make_interval(months => cohort_persons.months) <= (select access.today())
  ), lasting as (
    select e.person, e.kind, e.starts_on, coalesce(e.ends_on, 'infinity') as ends_on from startlijn.episode e
    where e.person is not null and e.superseded_at is null and not e.retracted and e.state <> 'planned'
      and e.kind = any (access.counted_kinds('paid-work') || access.counted_kinds('benefit') || access.counted_kinds('other-known'))
    union all
    select h.person, e.kind, greatest(e.starts_on, h.starts_on), least(coalesce(e.ends_on, 'infinity'), coalesce(h.ends_on, 'infinity'))
    from startlijn.episode e join startlijn.membership h on h.household = e.household and h.superseded_at is null and not h.retracted
    where e.household is not null and e.superseded_at is null and not e.retracted and e.state <> 'planned'
      and e.kind = any (access.counted_kinds('benefit') || access.counted_kinds('other-known'))
  ), marked as (
    select n.person, bool_or(l.kind = any (access.counted_kinds('paid-work'))) as works, bool_or(l.kind = 'own-business') as owns,
      bool_or(l.kind = any (access.counted_kinds('benefit'))) as assisted
    from entered n join lasting l on l.person = n.person and l.starts_on <= n.day and l.ends_on >= n.day
    group by n.person
  ), gone as (
    select distinct c.person from startlijn.milestone c join entered n on n.person = c.person and c.on_day <= n.day
    where c.kind in ('departed', 'died', 'permit-lost') and c.superseded_at is null and not c.retracted
  ), placed as (
    select distinct on (r.person) r.person, o.id, o.region from startlijn.responsibility r
      join entered n on n.person = r.person and r.starts_on <= n.day
      join startlijn.organisation o on o.id = r.organisation and o.kind = 'municipality'
    where r.superseded_at is null and not r.retracted
    order by r.person, r.starts_on desc, (r.duty = 'civic-integration') desc, r.organisation
  )
  select n.cohort, p.id, p.region, g.person is null, coalesce(m.works, false), coalesce(m.owns, false), coalesce(m.assisted, false),
    m.person is not null
  from entered n left join marked m using (person) left join gone g using (person) left join placed p using (person)
$$;
revoke all on function access.cohort_persons(int) from public;

-- The table: cohort by year of the permit, the whole and each municipality, one row for each figure. `value` is null where it may
-- not be told: fewer than ten, the rest fewer than ten, or what could be found by subtracting what is shown.
create function access.cohort_table(months int)
returns table (cohort int, place uuid, measure text, value bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  who constant text := access.role_name();
  own_region text;
begin
  if who is null or who not in ('policy', 'regional-coordinator', 'client-manager', 'privacy-officer')
    or not months = any (access.cohort_months()) then
    return;
  end if;
  if who = 'regional-coordinator' then
    select o.region into own_region from startlijn.organisation o where o.id = access.organisation();
    if own_region is null then return; end if;
  end if;
  return query
  with everybody as materialized (
    select p.*, own_region is null or coalesce(p.region = own_region, false) as inside from access.cohort_persons(cohort_table.months) p
  ), counted as (
    select e.cohort, e.place, grouping(e.place) = 1 as total,
      count(*) filter (where inside) as entered, count(*) filter (where inside and seen) as followed,
      count(*) filter (where inside and seen and works) as works, count(*) filter (where inside and seen and owns) as owns,
      count(*) filter (where inside and seen and assisted) as assisted,
      count(*) filter (where inside and seen and works and assisted) as both,
      count(*) filter (where inside and seen and known and not works and not assisted) as other,
      count(*) filter (where inside and seen and not known) as unknown,
      count(*) filter (where not inside) as outside, count(*) filter (where not inside and seen) as seen_outside,
      count(*) filter (where not inside and seen and works) as works_outside,
      count(*) filter (where not inside and seen and assisted) as assisted_outside
    from everybody e group by grouping sets ((e.cohort), (e.cohort, e.place))
  ), cells as (
    select c.cohort, case when c.total then null else c.place end as place, c.total, f.measure, f.value,
      f.tells and (not c.total or f.outside = 0 or f.outside >= 10) as tells
    from counted c cross join lateral (values
      ('entered', c.entered, c.entered >= 10 and (c.entered = c.followed or c.entered - c.followed >= 10), c.outside),
      ('followed', c.followed, c.followed >= 10, c.seen_outside),
      ('in-work', c.works, access.tellable(c.works, c.followed), c.works_outside),
      ('on-benefit', c.assisted, access.tellable(c.assisted, c.followed), c.assisted_outside),
      ('self-employed', c.owns, access.tellable(c.owns, c.works) and access.tellable(c.owns, c.followed), 0),
      ('other', c.other, access.tellable(c.other, c.followed) and access.tellable(c.unknown, c.followed)
        and access.tellable(c.both, c.followed) and access.tellable(c.works - c.both, c.followed) and access.tellable(c.assisted - c.both, c.followed), 0),
      ('unknown', c.unknown, access.tellable(c.other, c.followed) and access.tellable(c.unknown, c.followed)
        and access.tellable(c.both, c.followed) and access.tellable(c.works - c.both, c.followed) and access.tellable(c.assisted - c.both, c.followed), 0)
    ) as f(measure, value, tells, outside)
    where c.entered > 0 and (c.total or f.measure in ('entered', 'followed', 'in-work', 'on-benefit'))
  ), weighed as (
    -- who has no municipality has no row, so is not shown either
    select k.*, count(*) filter (where not k.tells and not k.total) over w as secret,
      count(*) filter (where (not k.tells or k.place is null) and not k.total) over w as hidden,
      coalesce(sum(k.value) filter (where (not k.tells or k.place is null) and not k.total) over w, 0) as hidden_sum,
      row_number() over (partition by k.cohort, k.measure, k.total, k.tells and k.place is not null and k.value >= 10 order by k.value, k.place) as smallest
    from cells k window w as (partition by k.cohort, k.measure)
  )
  select w.cohort, w.place, w.measure,
    case when w.tells and not (not w.total and w.value >= 10 and w.smallest = 1 and w.secret > 0 and (w.hidden = 1 or w.hidden_sum < 10)) then w.value end
  from weighed w where w.total or w.place is not null order by w.cohort, w.place nulls first;
end $$;

-- The region in counts: organisations and for how many they have a duty, never fewer than ten.
create function access.region_table()
returns table (organisation uuid, name text, kind text, persons bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select o.id, o.name, o.kind, case when c.persons = 0 or c.persons >= 10 then c.persons end
  from startlijn.organisation own
    join startlijn.organisation o on o.region = own.region
    cross join lateral (select count(distinct r.person) as persons from startlijn.responsibility r
      where r.organisation = o.id and r.superseded_at is null and not r.retracted
        and r.starts_on <= (select access.today()) and coalesce(r.ends_on, 'infinity') >= (select access.today())) c
  where own.id = (select access.organisation()) and (select access.role_name()) in ('regional-coordinator', 'policy')
  order by o.kind, o.name
$$;
