-- One row for every write and every opening of a file: who, when, what, for which purpose. Identifiers and field names,
-- never values, so that a file can be erased without touching the journal's proof.
create table startlijn.journal (
  id uuid primary key,
  at timestamptz not null,
  account uuid,
  organisation uuid,
  role text,
  action text not null,
  effect text not null check (effect in ('read', 'write')),
  purpose text not null,
  person uuid,
  fields text[] not null default '{}',
  request uuid not null
);
create index journal_person on startlijn.journal (person, at desc) where person is not null;
create index journal_organisation on startlijn.journal (organisation, at desc);
alter table startlijn.journal enable row level security;
alter table startlijn.journal force row level security;
create policy owner on startlijn.journal to startlijn_owner using (true);
create policy writing on startlijn.journal for insert to startlijn_app
  with check (account is not distinct from (select access.account())
    and organisation is not distinct from (select access.organisation()));
create policy own_file on startlijn.journal for select to startlijn_app using (person = (select access.person()));
create policy own_organisation on startlijn.journal for select to startlijn_app using (
  (select access.role_name()) = 'privacy-officer' and organisation = (select access.organisation()));
create policy erasing on startlijn.journal for delete to startlijn_retention using (true);
create policy erasing_sees on startlijn.journal for select to startlijn_retention using (true);
grant select, insert on startlijn.journal to startlijn_app;
grant select, delete on startlijn.journal to startlijn_retention;

-- A write that was sent twice is done once.
create table startlijn.idempotency (
  account uuid not null,
  key uuid not null,
  action text not null,
  input_hash bytea not null,
  result jsonb,
  at timestamptz not null default now(),
  primary key (account, key)
);
alter table startlijn.idempotency enable row level security;
alter table startlijn.idempotency force row level security;
create policy owner on startlijn.idempotency to startlijn_owner using (true);
create policy own on startlijn.idempotency to startlijn_app using (account = (select access.account()))
  with check (account = (select access.account()));
grant select, insert, update (result) on startlijn.idempotency to startlijn_app;
