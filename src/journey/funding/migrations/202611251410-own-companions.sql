-- Whom somebody lives with, for that somebody alone: role and age in whole years, no names and no days of birth.
create function access.own_companions(day date) returns table (role text, age int)
language sql stable security definer set search_path = pg_catalog as $$
  select other.role, extract(year from pg_catalog.age(day::timestamp, i.birth_date::timestamp))::int
  from startlijn.membership own
    join startlijn.membership other on other.household = own.household and other.person <> own.person
    left join startlijn.identity i on i.person = other.person and i.superseded_at is null and not i.retracted
  where own.person = access.person() and own.superseded_at is null and not own.retracted
    and own.starts_on <= day and coalesce(own.ends_on, 'infinity') >= day
    and other.superseded_at is null and not other.retracted
    and other.starts_on <= day and coalesce(other.ends_on, 'infinity') >= day
$$;
revoke all on function access.own_companions(date) from public;
grant execute on function access.own_companions(date) to startlijn_app;
