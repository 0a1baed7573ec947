-- Who may read about somebody's health: each naming is a row that stays, and the last one counts. An end is a naming that is over.
alter table startlijn.health_reader drop constraint health_reader_pkey;
alter table startlijn.health_reader
  add column id bigint generated always as identity primary key,
  add column reason text check (length(reason) <= 300),
  add column named_on date not null default access.today(),
  add column named_by uuid default access.account();
create index health_reader_person on startlijn.health_reader (person, account, id desc);

create function access.reads_health(who uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select access.holds(who) and coalesce((select h.until_day >= access.today() from startlijn.health_reader h
    where h.person = who and h.account = access.account() order by h.id desc limit 1), false)
$$;

-- who was named is no secret for the client managers of the file, and not for the person
drop policy reading on startlijn.health_reader;
create policy reading on startlijn.health_reader for select to startlijn_app using (
  account = (select access.account()) or person = (select access.person())
  or (select access.role_name()) = 'client-manager' and access.holds(person));
drop policy naming on startlijn.health_reader;
create policy naming on startlijn.health_reader for insert to startlijn_app with check (
  (select access.role_name()) = 'client-manager' and access.holds(person) and named_by = (select access.account())
  and exists (select 1 from access.account a where a.id = account and a.organisation = (select access.organisation())));

drop policy reading on startlijn.interruption_reason;
create policy reading on startlijn.interruption_reason for select to startlijn_app using (
  person = (select access.person()) or access.reads_health(person));

-- What has to be known of somebody's health to help, and the support that was proposed: for the person and named readers only.
create table startlijn.health_note (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.health_note');
create unique index health_note_person on startlijn.health_note (person) where superseded_at is null;
alter table startlijn.health_note enable row level security;
alter table startlijn.health_note force row level security;
create policy owner on startlijn.health_note to startlijn_owner using (true) with check (true);
create policy reading on startlijn.health_note for select to startlijn_app using (
  person = (select access.person()) or access.reads_health(person));
create policy writing on startlijn.health_note for insert to startlijn_app with check (
  person = (select access.person()) or access.reads_health(person));
create policy erasing on startlijn.health_note to startlijn_retention using (true);
grant select, delete on startlijn.health_note to startlijn_retention;
