-- A session of a training: for guides, staff or participants, on a day, with what those who came thought of it. No persons.
create table startlijn.training_session (
  organisation uuid not null references startlijn.organisation,
  programme uuid not null,
  content jsonb not null
);
call access.versioned('startlijn.training_session');
create index training_session_present on startlijn.training_session (programme) where superseded_at is null and not retracted;
create trigger aa_same before insert on startlijn.training_session for each row when (new.version > 1)
  execute function access.same_organisation();

alter table startlijn.training_session enable row level security;
alter table startlijn.training_session force row level security;
create policy owner on startlijn.training_session to startlijn_owner using (true) with check (true);
-- what a small group thought is read by the own organisation only; others get the counts below
create policy reading on startlijn.training_session for select to startlijn_app using (
  (select access.role_name()) not in ('person', 'employer', 'administrator', 'privacy-officer')
  and organisation = (select access.organisation()));
create policy planning on startlijn.training_session for insert to startlijn_app with check (
  (select access.role_name()) not in ('person', 'employer', 'administrator', 'privacy-officer')
  and organisation = (select access.organisation())
  and exists (select 1 from startlijn.adopted_programme p where p.fact = training_session.programme
    and p.organisation = training_session.organisation));

-- Sessions and their evaluation for each audience. The own organisation sees every number; others no part below ten.
create function access.training_counts(which uuid) returns table (
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

-- Sessions that were held: those that were planned as such, and the days of a step of participants on which none was.
create or replace function access.programme_sessions(which uuid) returns table (step text, evaluated boolean)
language sql stable security definer set search_path = pg_catalog as $$
  with held as (
    select s.value->>'id' as step, d.day, bool_or(s.value->'evaluated' ? d.day) as evaluated
    from startlijn.enrolment e, jsonb_array_elements(e.content->'steps') s,
      lateral (select t.day from jsonb_array_elements_text(s.value->'times') t(day)
        union select s.value->>'ended' where s.value->>'state' = 'done' and jsonb_array_length(s.value->'times') = 0) d
    where e.programme = which and e.superseded_at is null and not e.retracted and d.day is not null
      and access.role_name() is not null and access.role_name() <> 'person'
    group by 1, 2
  ), planned as (
    select s.content->>'step' as step, s.content->>'on' as day, coalesce(
      (s.content->'result'->'answers'->>'useful')::int + (s.content->'result'->'answers'->>'partly')::int
        + (s.content->'result'->'answers'->>'notUseful')::int, 0) > 0 as evaluated
    from startlijn.training_session s
    where s.programme = which and s.superseded_at is null and not s.retracted
      and s.content->'result' <> 'null' and s.content->'step' <> 'null'
      and access.role_name() is not null and access.role_name() <> 'person'
  )
  select p.step, p.evaluated or coalesce(h.evaluated, false)
    from planned p left join held h on h.step = p.step and h.day = p.day
  union all
  select h.step, h.evaluated from held h
    where not exists (select 1 from planned p where p.step = h.step and p.day = h.day)
$$;
