-- What an organisation makes of a practice, in versions; everybody at work may read it, its own organisation changes it.
create table startlijn.adopted_programme (
  organisation uuid not null references startlijn.organisation,
  practice text not null check (length(practice) <= 10),
  content jsonb not null
);
call access.versioned('startlijn.adopted_programme');
create index adopted_programme_present on startlijn.adopted_programme (organisation) where superseded_at is null and not retracted;

-- a group of a step: level, capacity, lesson blocks
create table startlijn.programme_group (
  organisation uuid not null references startlijn.organisation,
  programme uuid not null,
  content jsonb not null
);
call access.versioned('startlijn.programme_group');
create index programme_group_present on startlijn.programme_group (programme) where superseded_at is null and not retracted;

-- A version stays with the organisation that made the first one. Without this, who knows the identifier could close
-- somebody else's version by writing one of the own organisation on top of it.
create function access.same_organisation() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  same boolean;
begin
  execute format('select organisation = $1 from %s where fact = $2 and version = $3', tg_relid::regclass)
    into same using new.organisation, new.fact, new.version - 1;
  if same is not true then raise exception 'not of this organisation' using errcode = 'SL409'; end if;
  return new;
end $$;
create trigger aa_same before insert on startlijn.adopted_programme for each row when (new.version > 1)
  execute function access.same_organisation();
create trigger aa_same before insert on startlijn.programme_group for each row when (new.version > 1)
  execute function access.same_organisation();

alter table startlijn.adopted_programme enable row level security;
alter table startlijn.adopted_programme force row level security;
create policy owner on startlijn.adopted_programme to startlijn_owner using (true) with check (true);
create policy reading on startlijn.adopted_programme for select to startlijn_app using ((select access.role_name()) is not null);
create policy adopting on startlijn.adopted_programme for insert to startlijn_app with check (
  (select access.role_name()) not in ('person', 'employer', 'administrator', 'privacy-officer')
  and organisation = (select access.organisation()));
alter table startlijn.programme_group enable row level security;
alter table startlijn.programme_group force row level security;
create policy owner on startlijn.programme_group to startlijn_owner using (true) with check (true);
create policy reading on startlijn.programme_group for select to startlijn_app using ((select access.role_name()) is not null);
create policy planning on startlijn.programme_group for insert to startlijn_app with check (
  (select access.role_name()) not in ('person', 'employer', 'administrator', 'privacy-officer')
  and organisation = (select access.organisation())
  and exists (select 1 from startlijn.adopted_programme p where p.fact = programme_group.programme
    and p.organisation = programme_group.organisation));

-- a person in a programme: answers, steps, outcomes and end, in versions
create table startlijn.enrolment (
  person uuid not null references startlijn.person,
  programme uuid not null,
  programme_version int not null,
  content jsonb not null
);
call access.versioned('startlijn.enrolment');
create index enrolment_person on startlijn.enrolment (person) where superseded_at is null and not retracted;
create index enrolment_programme on startlijn.enrolment (programme) where superseded_at is null and not retracted;
call access.protect('startlijn.enrolment', '''plan''');

-- a seat in a group or a place on its waiting list; who teaches the person sees it
create table startlijn.group_seat (
  person uuid not null references startlijn.person,
  programme_group uuid not null,
  state text not null check (state in ('placed', 'waiting', 'left')),
  level text check (level in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  since date not null
);
call access.versioned('startlijn.group_seat');
create unique index group_seat_person on startlijn.group_seat (programme_group, person) where superseded_at is null and not retracted;
call access.protect('startlijn.group_seat', '''education''');

create table startlijn.attendance (
  person uuid not null references startlijn.person,
  programme_group uuid not null,
  on_day date not null,
  state text not null check (state in ('present', 'late', 'absent-with-notice', 'absent')),
  milestone uuid
);
call access.versioned('startlijn.attendance');
create unique index attendance_day on startlijn.attendance (programme_group, person, on_day) where superseded_at is null and not retracted;
call access.protect('startlijn.attendance', '''education''');

-- How many sit in a group and wait for it, and the levels that sit in it: also for who may see only some of the persons.
create function access.group_counts(which uuid) returns table (placed int, waiting int)
language sql stable security definer set search_path = pg_catalog as $$
  select count(*) filter (where s.state = 'placed')::int, count(*) filter (where s.state = 'waiting')::int
  from startlijn.group_seat s where s.programme_group = which and s.superseded_at is null and not s.retracted
    and access.role_name() is not null and access.role_name() <> 'person'
$$;

create function access.enrolment_counts(e startlijn.enrolment, c jsonb) returns boolean
language sql immutable set search_path = pg_catalog as $$
  select case
    when c = '"enrolled"' then true
    when c = '"running"' then e.content->'ended' = 'null'
    when c = '"completed"' then e.content->'ended'->>'how' = 'completed'
    when c = '"stopped"' then e.content->'ended'->>'how' = 'stopped'
    when c ? 'outcome' then exists (select 1 from jsonb_array_elements(e.content->'outcomes') o
      where c->'outcome' ? (o->>'outcome'))
    when c ? 'began' then exists (select 1 from jsonb_array_elements(e.content->'steps') s
      where s->>'id' = c->>'began' and s->'began' <> 'null')
    when c ? 'underway' then exists (select 1 from jsonb_array_elements(e.content->'steps') s
      where s->>'id' = c->>'underway' and s->>'state' = 'running')
    when c ? 'finished' then exists (select 1 from jsonb_array_elements(e.content->'steps') s
      where s->>'id' = c->>'finished' and s->>'state' = 'done')
    else false end
$$;

-- The participants that each pair counts. The own organisation sees every number; for others fewer than ten, or a part that
-- leaves fewer than ten of the whole, is not told.
create function access.programme_counts(which uuid, pairs jsonb)
returns table (place int, counted int, whole int, hidden boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  own boolean;
begin
  if access.role_name() is null or access.role_name() = 'person' then return; end if;
  select p.organisation is not distinct from access.organisation() into own from startlijn.adopted_programme p
    where p.fact = which and p.superseded_at is null;
  return query
    with n as (
      select pair.ordinality::int as place,
        count(e.fact) filter (where access.enrolment_counts(e, pair.value->'counts')
          and (not pair.value ? 'among' or access.enrolment_counts(e, pair.value->'among')))::int as counted,
        count(e.fact) filter (where pair.value ? 'among' and access.enrolment_counts(e, pair.value->'among'))::int as whole,
        pair.value ? 'among' as has_whole
      from jsonb_array_elements(pairs) with ordinality pair
        left join startlijn.enrolment e on e.programme = which and e.superseded_at is null and not e.retracted
      group by pair.ordinality, pair.value)
    select n.place,
      case when own or n.counted = 0 and (not n.has_whole or n.whole >= 10)
        or n.counted >= 10 and (not n.has_whole or n.whole = n.counted or n.whole - n.counted >= 10) then n.counted end,
      case when n.has_whole and (own or n.whole >= 10) then n.whole end,
      not own and (n.counted between 1 and 9 or n.has_whole and (n.whole < 10 or n.whole - n.counted between 1 and 9))
    from n order by 1;
end $$;

-- Sessions that were held: a step on a day, whoever was there, and whether it was evaluated. No persons.
create function access.programme_sessions(which uuid) returns table (step text, evaluated boolean)
language sql stable security definer set search_path = pg_catalog as $$
  with held as (
    select s.value->>'id' as step, d.day, s.value->'evaluated' ? d.day as evaluated
    from startlijn.enrolment e, jsonb_array_elements(e.content->'steps') s,
      lateral (select t.day from jsonb_array_elements_text(s.value->'times') t(day)
        union select s.value->>'ended' where s.value->>'state' = 'done' and jsonb_array_length(s.value->'times') = 0) d
    where e.programme = which and e.superseded_at is null and not e.retracted and d.day is not null
      and access.role_name() is not null and access.role_name() <> 'person')
  select h.step, bool_or(h.evaluated) from held h group by h.step, h.day
$$;
