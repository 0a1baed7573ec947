-- A session that was cancelled is not counted as planned.
create or replace function access.training_counts(which uuid) returns table (
  audience text, planned int, held int, evaluated int, came int, useful bigint, partly bigint, not_useful bigint, hidden boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  own boolean;
begin
  if access.role_name() is null or access.role_name() = 'person' then return; end if;
  select p.organisation is not distinct from access.organisation() into own from startlijn.adopted_programme p
    where p.fact = which and p.superseded_at is null;
  return query
    with session as (
      select s.content->>'audience' as audience, (s.content->'result'->>'came')::int as came,
        (s.content->'result'->'answers'->>'useful')::int as useful,
        (s.content->'result'->'answers'->>'partly')::int as partly,
        (s.content->'result'->'answers'->>'notUseful')::int as not_useful
      from startlijn.training_session s
      where s.programme = which and s.superseded_at is null and not s.retracted
        and s.content->'changed'->>'what' is distinct from 'cancel'
    ), n as (
      select s.audience, count(*)::int as planned, count(s.came)::int as held,
        count(*) filter (where s.useful + s.partly + s.not_useful > 0)::int as evaluated,
        coalesce(sum(s.came), 0)::int as came, coalesce(sum(s.useful), 0)::bigint as useful,
        coalesce(sum(s.partly), 0)::bigint as partly, coalesce(sum(s.not_useful), 0)::bigint as not_useful
      from session s group by s.audience
    ), told as (
      select n.audience, max(t.value) filter (where t.name = 'useful') as useful,
        max(t.value) filter (where t.name = 'partly') as partly,
        max(t.value) filter (where t.name = 'not-useful') as not_useful,
        bool_or(t.value is null) or n.came between 1 and 9 as hidden
      from n, lateral access.tell_parts(array['useful', 'partly', 'not-useful'],
        array[n.useful, n.partly, n.not_useful]) t
      group by n.audience, n.came
    )
    select n.audience, n.planned, n.held, n.evaluated,
      case when own or n.came not between 1 and 9 then n.came end,
      case when own then n.useful else t.useful end,
      case when own then n.partly else t.partly end,
      case when own then n.not_useful else t.not_useful end,
      not own and t.hidden
    from n join told t on t.audience = n.audience;
end $$;
