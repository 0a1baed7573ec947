-- Who wrote a version, for whoever may read that version: a colleague by name, somebody elsewhere by organisation and task.
create function access.recorder(who uuid) returns table (name text, role text, organisation text)
language sql stable security definer set search_path = pg_catalog as $$
  select case when a.organisation = access.organisation() then a.name end, a.role,
    (select o.name from startlijn.organisation o where o.id = a.organisation)
  from access.account a where a.id = who and access.account() is not null
$$;
