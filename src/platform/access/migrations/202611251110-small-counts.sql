-- Counts of the parts of a whole, as they may be told: a part of one to nine is not, and where that leaves a single part or fewer than
-- ten persons hidden, the next smallest is not either, for the whole would give it away. None is told when the whole is smaller than ten.
create function access.tell_parts(names text[], counts bigint[])
returns table (name text, value bigint)
language sql immutable set search_path = pg_catalog as $$
  with parts as (
    select p.name, p.value, p.value between 1 and 9 as small,
      row_number() over (partition by p.value >= 10 order by p.value, p.name) as place
    from unnest(names, counts) as p(name, value)
  ), hidden as (
    select count(*) filter (where small) as many, coalesce(sum(value) filter (where small), 0) as together, sum(value) as whole from parts
  )
  select p.name, case when h.whole > 0 and h.whole < 10 or p.small
    or p.value >= 10 and p.place = 1 and h.many > 0 and (h.many = 1 or h.together < 10) then null else p.value end
  from parts p cross join hidden h
$$;
