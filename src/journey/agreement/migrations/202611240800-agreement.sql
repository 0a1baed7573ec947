-- an agreement of three parties; content in versions, signatures belong to one version
create table startlijn.agreement (
  id uuid primary key,
  person uuid not null references startlijn.person,
  employer uuid not null references startlijn.organisation,
  municipality uuid not null references startlijn.organisation,
  content jsonb not null,
  state text not null check (state in ('proposed', 'signed', 'ended', 'broken-off', 'withdrawn')),
  proposed_on date not null,
  ended_on date,
  episode uuid,
  version int not null default 1
);
create index agreement_person on startlijn.agreement (person);
create index agreement_employer on startlijn.agreement (employer);
create table startlijn.signature (
  agreement uuid not null references startlijn.agreement,
  party text not null check (party in ('person', 'employer', 'municipality')),
  version int not null,
  account uuid not null default access.account(),
  on_day date not null default access.today(),
  primary key (agreement, party, version)
);
call access.protect('startlijn.agreement', '''agreement''');
-- the employer is a party before it has any duty: it reads what it is asked to sign
create policy party on startlijn.agreement for select to startlijn_app using (
  (select access.role_name()) = 'employer' and employer = (select access.organisation()));
create policy following on startlijn.agreement for update to startlijn_app using (
  (select access.role_name()) = 'client-manager' and municipality = (select access.organisation()));
grant select, insert, update (content, state, ended_on, episode, version) on startlijn.agreement to startlijn_app;

alter table startlijn.signature enable row level security;
alter table startlijn.signature force row level security;
create policy owner on startlijn.signature to startlijn_owner using (true) with check (true);
create policy reading on startlijn.signature for select to startlijn_app using (
  exists (select 1 from startlijn.agreement a where a.id = signature.agreement));
create policy signing on startlijn.signature for insert to startlijn_app with check (exists (
  select 1 from startlijn.agreement a where a.id = signature.agreement and a.version = signature.version and a.state = 'proposed'
    and case signature.party
      when 'person' then a.person = (select access.person())
      when 'employer' then (select access.role_name()) = 'employer' and a.employer = (select access.organisation())
      else (select access.role_name()) = 'client-manager' and a.municipality = (select access.organisation()) end));
grant select, insert on startlijn.signature to startlijn_app;
create policy erasing on startlijn.signature to startlijn_retention using (true);
grant select, delete on startlijn.signature to startlijn_retention;

-- The third signature makes it an agreement: state, episode, duty of the employer and milestone in one go, whoever signed last.
create function access.conclude_agreement(which uuid, episode_fact uuid, duty_fact uuid, milestone_fact uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  a startlijn.agreement;
begin
  select * into a from startlijn.agreement where id = which and state = 'proposed' for update;
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
  values (milestone_fact, 1, a.person, 'work', 'agreement-signed', access.today(), a.employer);
  update startlijn.agreement set state = 'signed', episode = episode_fact where id = a.id;
  return true;
end $$;
