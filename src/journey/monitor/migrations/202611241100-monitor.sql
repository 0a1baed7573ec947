-- Counts over the lines, never a person: cohorts by year of the permit decision, a fixed number of months later. Only for
-- roles that account for the chain. A household's benefit counts for each member.
create function access.cohort_rows(months int, region_code text default null)
returns table (cohort int, persons bigint, followed bigint, in_work bigint, on_benefit bigint, self_employed bigint)
language sql stable security definer set search_path = pg_catalog as $$
  with decided as (
    select m.person, min(m.on_day) as on_day from startlijn.milestone m
    where m.kind = 'permit-decision' and m.superseded_at is null and not m.retracted and m.person is not null
    group by m.person
  ), followed as (
    select d.person, extract(year from d.on_day)::int as cohort, (d.on_day + make_interval(months => cohort_rows.months))::date as day,
      (d.on_day + make_interval(months => cohort_rows.months))::date <= access.today()
        and not exists (select 1 from startlijn.milestone c where c.person = d.person and c.superseded_at is null and not c.retracted
          and c.kind in ('departed', 'died', 'permit-lost') and c.on_day <= (d.on_day + make_interval(months => cohort_rows.months))::date) as seen
    from decided d join startlijn.identity i on i.person = d.person and i.superseded_at is null
    where i.birth_date is null or (d.on_day + make_interval(months => cohort_rows.months))::date between i.birth_date + interval '18 years' and i.birth_date + interval '66 years'
  ), marked as (
    select f.*,
      exists (select 1 from startlijn.episode e where e.person = f.person and e.superseded_at is null and not e.retracted and e.state <> 'planned'
        and e.kind in ('employment', 'agency-work', 'learn-work-place', 'own-business') and e.starts_on <= f.day and coalesce(e.ends_on, 'infinity') >= f.day) as works,
      exists (select 1 from startlijn.episode e where e.person = f.person and e.superseded_at is null and not e.retracted
        and e.kind = 'own-business' and e.starts_on <= f.day and coalesce(e.ends_on, 'infinity') >= f.day) as own,
      exists (select 1 from startlijn.episode e left join startlijn.membership h on h.household = e.household and h.person = f.person
          and h.superseded_at is null and not h.retracted and h.starts_on <= f.day and coalesce(h.ends_on, 'infinity') >= f.day
        where (e.person = f.person or h.person is not null) and e.superseded_at is null and not e.retracted and e.state <> 'planned'
          and e.kind in ('social-assistance', 'partial-assistance', 'other-benefit') and e.starts_on <= f.day and coalesce(e.ends_on, 'infinity') >= f.day) as assisted
    from followed f
  )
  select m.cohort, count(*), count(*) filter (where m.seen), count(*) filter (where m.seen and m.works),
    count(*) filter (where m.seen and m.assisted), count(*) filter (where m.seen and m.own)
  from marked m
  where access.role_name() in ('policy', 'regional-coordinator', 'client-manager', 'privacy-officer')
    and (region_code is null or exists (select 1 from startlijn.responsibility r join startlijn.organisation o on o.id = r.organisation
      where r.person = m.person and r.superseded_at is null and not r.retracted and o.kind = 'municipality' and o.region = region_code))
  group by m.cohort order by m.cohort
$$;

-- what a regional coordinator sees: organisations and counts
create function access.region_counts(region_code text)
returns table (organisation uuid, name text, kind text, persons bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select o.id, o.name, o.kind, count(distinct r.person) from startlijn.organisation o
    left join startlijn.responsibility r on r.organisation = o.id and r.superseded_at is null and not r.retracted
      and r.starts_on <= access.today() and coalesce(r.ends_on, 'infinity') >= access.today()
  where o.region = region_code and access.role_name() in ('regional-coordinator', 'policy')
  group by o.id, o.name, o.kind order by o.kind, o.name
$$;
