-- counts whoever was a member of the household on the day of the coupling, not whoever ever was or came later
create or replace function access.coupled_counts(from_day date, to_day date) returns table (municipality text, persons bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select c.municipality, count(m.person) from startlijn.coupling c
    join startlijn.membership m on m.household = c.household and m.superseded_at is null and not m.retracted
      and m.starts_on <= c.on_day and coalesce(m.ends_on, 'infinity') >= c.on_day
  where c.superseded_at is null and not c.retracted and c.on_day between from_day and to_day
    and access.role_name() in ('coa-coupler', 'coa-case-manager', 'coa-screener')
  group by c.municipality
$$;
