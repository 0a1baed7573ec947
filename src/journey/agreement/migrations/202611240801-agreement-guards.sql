-- What the database itself holds an agreement to: content and end are changed by who has the duty now (also after a move),
-- content only while it is proposed, and nobody but the third signature makes it signed.
drop policy following on startlijn.agreement;
create policy following on startlijn.agreement for update to startlijn_app using (
  (select access.role_name()) = 'client-manager' and access.holds(person));
drop policy writing on startlijn.agreement;
create policy proposing on startlijn.agreement for insert to startlijn_app with check (
  (select access.role_name()) = 'client-manager' and municipality = (select access.organisation()) and access.holds(person)
  and state = 'proposed' and version = 1 and episode is null and ended_on is null);

create function access.guard_agreement() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if current_user <> 'startlijn_app' then return new; end if;
  if new.episode is distinct from old.episode
    or (new.content is distinct from old.content) <> (new.version <> old.version)
    or new.version not in (old.version, old.version + 1)
    or (new.version <> old.version and (old.state <> 'proposed' or new.state <> 'proposed'))
    or not (new.state = old.state
      or old.state = 'proposed' and new.state = 'withdrawn'
      or old.state = 'signed' and new.state in ('ended', 'broken-off', 'withdrawn')) then
    raise exception 'not a step of this agreement' using errcode = 'SL409';
  end if;
  return new;
end $$;
create trigger guard before update on startlijn.agreement for each row execute function access.guard_agreement();

alter table startlijn.agreement add column reason text check (length(reason) <= 300);
grant update (reason) on startlijn.agreement to startlijn_app;

-- a signature on paper is recorded by the municipality, and says so
alter table startlijn.signature add column on_paper boolean not null default false;
drop policy signing on startlijn.signature;
create policy signing on startlijn.signature for insert to startlijn_app with check (exists (
  select 1 from startlijn.agreement a where a.id = signature.agreement and a.version = signature.version and a.state = 'proposed'
    and case
      when signature.on_paper then signature.party <> 'municipality' and signature.on_day <= (select access.today())
        and (select access.role_name()) = 'client-manager' and a.municipality = (select access.organisation())
      when signature.on_day <> (select access.today()) then false
      when signature.party = 'person' then a.person = (select access.person())
      when signature.party = 'employer' then (select access.role_name()) = 'employer' and a.employer = (select access.organisation())
      else (select access.role_name()) = 'client-manager' and a.municipality = (select access.organisation()) end));

-- The name, for the employer that is asked to sign: from the moment on which the person has signed these words.
create function access.name_in_agreement(which uuid) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select i.given_name || ' ' || i.family_name from startlijn.agreement a
    join startlijn.identity i on i.person = a.person and i.superseded_at is null and not i.retracted
    where a.id = which and a.state in ('proposed', 'signed') and access.role_name() = 'employer'
      and a.employer = access.organisation() and exists (select 1 from startlijn.signature s
        where s.agreement = a.id and s.version = a.version and s.party = 'person')
$$;

-- Waits for who signs at the same moment before it counts: a lock that the reference of a signature does not hold.
create or replace function access.conclude_agreement(which uuid, episode_fact uuid, duty_fact uuid, milestone_fact uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  a startlijn.agreement;
begin
  select * into a from startlijn.agreement where id = which and state = 'proposed' for no key update;
  if a.id is null or (select count(*) from startlijn.signature s where s.agreement = a.id and s.version = a.version) < 3 then
    return false;
  end if;
  insert into startlijn.episode (fact, version, person, track, kind, starts_on, ends_on, state, half_days, hours, provider, label)
  values (episode_fact, 1, a.person, 'work', a.content->>'kind', (a.content->>'startsOn')::date, (a.content->>'endsOn')::date,
    case when (a.content->>'startsOn')::date > access.today() then 'planned' else 'running' end,
    (a.content->>'halfDays')::numeric, null, a.employer, null);
  insert into startlijn.responsibility (fact, version, person, organisation, duty, starts_on, ends_on)
  values (duty_fact, 1, a.person, a.employer, 'workplace', (a.content->>'startsOn')::date, (a.content->>'endsOn')::date);
  insert into startlijn.milestone (fact, version, person, track, kind, on_day, organisation)
  values (milestone_fact, 1, a.person, 'work', 'agreement-signed',
    (select max(s.on_day) from startlijn.signature s where s.agreement = a.id and s.version = a.version), a.employer);
  update startlijn.agreement set state = 'signed', episode = episode_fact where id = a.id;
  return true;
end $$;

-- visits at the workplace, and what both sides say of it
create table startlijn.placement_visit (
  agreement uuid not null references startlijn.agreement,
  person uuid not null references startlijn.person,
  on_day date not null,
  finding text not null check (length(finding) between 1 and 1000)
);
call access.versioned('startlijn.placement_visit');
create unique index placement_visit_day on startlijn.placement_visit (agreement, on_day) where superseded_at is null and not retracted;
call access.protect('startlijn.placement_visit', '''agreement''');

create table startlijn.placement_evaluation (
  agreement uuid not null references startlijn.agreement,
  person uuid not null references startlijn.person,
  party text not null check (party in ('person', 'employer')),
  on_day date not null,
  content jsonb not null
);
call access.versioned('startlijn.placement_evaluation');
create unique index placement_evaluation_party on startlijn.placement_evaluation (agreement, party) where superseded_at is null and not retracted;
call access.protect('startlijn.placement_evaluation', '''agreement''');
