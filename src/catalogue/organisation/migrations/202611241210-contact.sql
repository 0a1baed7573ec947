alter table startlijn.organisation add column version int not null default 1;
grant update (version) on startlijn.organisation to startlijn_app;

-- who answers for an organisation: people at work, known to who works in the chain
create table startlijn.contact (
  id uuid primary key,
  organisation uuid not null references startlijn.organisation,
  name text not null,
  task text,
  email text,
  phone text,
  ended_on date,
  version int not null default 1,
  registered_by uuid not null default access.account(),
  check (email is not null or phone is not null)
);
create index contact_organisation on startlijn.contact (organisation) where ended_on is null;
alter table startlijn.contact enable row level security;
alter table startlijn.contact force row level security;
create policy owner on startlijn.contact to startlijn_owner using (true) with check (true);
create policy reading on startlijn.contact for select to startlijn_app using (
  (select access.role_name()) not in ('person', 'employer'));
create policy registering on startlijn.contact for insert to startlijn_app with check (
  (select access.role_name()) = 'administrator' and organisation = (select access.organisation()));
create policy changing on startlijn.contact for update to startlijn_app using (
  (select access.role_name()) = 'administrator' and organisation = (select access.organisation()));
grant select, insert, update (name, task, email, phone, ended_on, version) on startlijn.contact to startlijn_app;
