-- A rule that an organisation wrote for itself. A rule has parts in time, each from a day on, under an id of its own: what
-- was set off before a later part began keeps the one that held then.
create table startlijn.own_rule (
  organisation uuid not null references startlijn.organisation,
  series text not null check (series like 'eigen-%'),
  rule text not null check (rule like 'eigen-%'),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  -- as it was written, and as it was read
  text text not null check (length(text) between 1 and 20000),
  record jsonb not null
);
call access.versioned('startlijn.own_rule');
create unique index own_rule_id on startlijn.own_rule (rule) where superseded_at is null and not retracted;
create unique index own_rule_start on startlijn.own_rule (organisation, series, starts_on)
  where superseded_at is null and not retracted;
alter table startlijn.own_rule enable row level security;
alter table startlijn.own_rule force row level security;
create policy owner on startlijn.own_rule to startlijn_owner using (true) with check (true);
create policy own on startlijn.own_rule for select to startlijn_app using (
  organisation = (select access.organisation()));
-- whoever sees what it asks of somebody, also reads it
create policy told on startlijn.own_rule for select to startlijn_app using (
  exists (select 1 from startlijn.obligation o where o.rule = own_rule.rule));
create policy evaluating on startlijn.own_rule for select to startlijn_app using ((select access.evaluates()));
create policy setting on startlijn.own_rule for insert to startlijn_app with check (
  (select access.role_name()) in ('policy', 'administrator') and organisation = (select access.organisation()));
create trigger note_setting after insert on startlijn.own_rule referencing new table as changed
  for each statement execute function access.note_setting();

-- A question about a rule that is not there yet holds it; `rule` is then what it would be a part of.
alter table startlijn.what_if add column text text check (length(text) between 1 and 20000), add column record jsonb;
-- whoever opens files as work sees the questions of the own organisation, to find the persons below
drop policy own on startlijn.what_if;
create policy own on startlijn.what_if for select to startlijn_app using (
  organisation = (select access.organisation()) and (
    (select access.role_name()) in ('policy', 'administrator') or cardinality((select access.duties())) > 0));

-- For whom the answer would change: only for whoever may see that part of the file.
create table startlijn.what_if_person (
  what_if uuid not null references startlijn.what_if on delete cascade,
  person uuid not null references startlijn.person on delete cascade,
  category text not null,
  now_status text not null,
  as_if_status text not null,
  as_if_due date,
  primary key (what_if, person)
);
create index what_if_person_of on startlijn.what_if_person (person);
call access.protect('startlijn.what_if_person', 'startlijn.what_if_person.category');
create policy own_organisation on startlijn.what_if_person as restrictive for select to startlijn_app using (
  person = (select access.person()) or exists (select 1 from startlijn.what_if w where w.id = what_if_person.what_if));
drop policy writing on startlijn.what_if_person;
create policy evaluating on startlijn.what_if_person to startlijn_app
  using ((select access.evaluates())) with check ((select access.evaluates()));
grant select, insert, delete on startlijn.what_if_person to startlijn_app;
