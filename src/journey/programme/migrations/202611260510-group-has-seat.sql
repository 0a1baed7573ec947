-- Whether a group has a seat left, also for the person who could move to it: yes or no, where the counts are not told.
create function access.group_has_seat(which uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select access.role_name() is not null and exists (select 1 from startlijn.programme_group g
    where g.fact = which and g.superseded_at is null and not g.retracted
      and (g.content->>'capacity')::int > (select count(*) from startlijn.group_seat s
        where s.programme_group = which and s.state = 'placed' and s.superseded_at is null and not s.retracted))
$$;
