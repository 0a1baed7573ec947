-- Decisions of DUO or of the municipality on civic integration, with their reason; what follows from them lies on the line.
create table startlijn.integration_decision (
  person uuid not null references startlijn.person,
  kind text not null check (kind in ('extension', 'route-change', 'scaling-down', 'exemption', 'waiver')),
  on_day date not null,
  content jsonb not null
);
call access.versioned('startlijn.integration_decision');
create index integration_decision_person on startlijn.integration_decision (person) where superseded_at is null;
call access.protect('startlijn.integration_decision', '''plan''');

-- Agreements that were not kept: one fact is a dossier, each version of it a step. Content is what was said in that step.
create table startlijn.conduct_dossier (
  person uuid not null references startlijn.person,
  organisation uuid references startlijn.organisation,
  step text not null check (step in ('signal', 'warn', 'hear', 'propose', 'confirm', 'reject', 'answer', 'close')),
  state text not null check (state in ('signalled', 'warned', 'heard', 'proposed', 'confirmed', 'rejected', 'closed')),
  on_day date not null,
  content jsonb not null
);
call access.versioned('startlijn.conduct_dossier');
create index conduct_dossier_person on startlijn.conduct_dossier (person);
call access.protect('startlijn.conduct_dossier', '''conduct''');

-- What the database itself holds a dossier to, whatever the application does: its steps in their order, no measure before
-- somebody was heard, nobody confirms an own proposal, and of the person only an answer.
create function access.guard_dossier() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  previous startlijn.conduct_dossier;
  role text := access.role_name();
begin
  if session_user <> 'startlijn_app' then return new; end if;
  new.organisation := access.organisation();
  select * into previous from startlijn.conduct_dossier d where d.fact = new.fact and d.version = new.version - 1;
  if new.version > 1 and (previous.fact is null or previous.person <> new.person) then
    raise exception 'not a step of this dossier' using errcode = 'SL409';
  end if;
  if new.retracted or not (
    new.step = 'signal' and new.version = 1 and new.state = 'signalled'
    or new.step = 'warn' and previous.state in ('signalled', 'warned') and new.state = 'warned'
    or new.step = 'hear' and previous.state in ('warned', 'heard') and new.state = 'heard'
    or new.step = 'propose' and previous.state = 'heard' and new.state = 'proposed'
    or new.step = 'confirm' and previous.state = 'proposed' and new.state = 'confirmed'
    or new.step = 'reject' and previous.state = 'proposed' and new.state = 'rejected'
    or new.step = 'answer' and previous.state <> 'closed' and new.state = previous.state
    or new.step = 'close' and previous.state in ('signalled', 'warned', 'heard', 'confirmed', 'rejected') and new.state = 'closed') then
    raise exception 'not a step of this dossier' using errcode = 'SL409';
  end if;
  if (new.step = 'answer') <> (role = 'person') or (new.step <> 'answer' and role <> 'client-manager') then
    raise exception 'not a step for this role' using errcode = '42501';
  end if;
  if new.step in ('confirm', 'reject') and not exists (select 1 from startlijn.conduct_dossier d
    where d.fact = new.fact and d.step = 'propose' and d.recorded_by <> access.account() and d.organisation = access.organisation()) then
    raise exception 'a second person of the same municipality decides' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger c_guard before insert on startlijn.conduct_dossier for each row execute function access.guard_dossier();
