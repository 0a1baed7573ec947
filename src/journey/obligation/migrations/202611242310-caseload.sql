-- Which colleague has which person. Per role of an organisation at most one: a client manager beside an income consultant.
-- The role is the one of the account when it was given the person; it is filled in here and never by who writes.
create table startlijn.caseload (
  person uuid not null references startlijn.person deferrable initially deferred,
  organisation uuid not null references startlijn.organisation,
  account uuid not null references access.account,
  role text not null references access.role,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on)
);
call access.versioned('startlijn.caseload');
create unique index caseload_one on startlijn.caseload (person, organisation, role)
  where superseded_at is null and not retracted and ends_on is null;
create index caseload_account on startlijn.caseload (account, person) where superseded_at is null and not retracted;
create index caseload_organisation on startlijn.caseload (organisation, person) where superseded_at is null and not retracted;
call access.protect('startlijn.caseload', '''identity''');
-- what one organisation arranged within itself is no business of another that has a duty for the same person
create policy own_organisation on startlijn.caseload as restrictive for select to startlijn_app using (
  organisation = (select access.organisation()) or person = (select access.person()));

create function access.stamp_caseload_role() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.version = 1 then
    new.role := coalesce((select a.role from access.account a where a.id = new.account), new.role);
  end if;
  return new;
end $$;
create trigger c_role before insert on startlijn.caseload for each row execute function access.stamp_caseload_role();

-- an account that is at work in the own organisation and carries out a duty
create function access.works_here(who uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from access.account a where a.id = who and a.organisation = access.organisation()
    and a.disabled_at is null and exists (select 1 from access.role_exercises e where e.role = a.role))
$$;
-- an end may be written under somebody who has left; a beginning may not
create policy giving on startlijn.caseload as restrictive for insert to startlijn_app with check (
  organisation = (select access.organisation()) and cardinality((select access.duties())) > 0
  and (retracted or ends_on is not null or access.works_here(account)));

-- My list is also the list of a colleague for some days.
create table startlijn.cover (
  organisation uuid not null references startlijn.organisation,
  account uuid not null references access.account,
  covered_by uuid not null references access.account,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  check (account <> covered_by)
);
call access.versioned('startlijn.cover');
create index cover_by on startlijn.cover (covered_by) where superseded_at is null and not retracted;
create index cover_of on startlijn.cover (account) where superseded_at is null and not retracted;
alter table startlijn.cover enable row level security;
alter table startlijn.cover force row level security;
create policy owner on startlijn.cover to startlijn_owner using (true) with check (true);
create policy colleagues on startlijn.cover for select to startlijn_app using (
  organisation = (select access.organisation()) and cardinality((select access.duties())) > 0);
create policy asking on startlijn.cover for insert to startlijn_app with check (
  organisation = (select access.organisation()) and account = (select access.account())
  and cardinality((select access.duties())) > 0 and access.works_here(covered_by));

-- Off the list until a day, with a reason; it comes back by itself.
create table startlijn.snooze (
  person uuid not null references startlijn.person deferrable initially deferred,
  organisation uuid not null references startlijn.organisation,
  rule text not null,
  occurrence date not null,
  category text not null,
  until_day date not null,
  reason text not null check (length(reason) between 1 and 300)
);
call access.versioned('startlijn.snooze');
create unique index snooze_one on startlijn.snooze (person, organisation, rule, occurrence)
  where superseded_at is null and not retracted;
call access.protect('startlijn.snooze', 'startlijn.snooze.category');
create policy own_organisation on startlijn.snooze as restrictive for select to startlijn_app using (
  organisation = (select access.organisation()) or person = (select access.person()));
create policy putting_off on startlijn.snooze as restrictive for insert to startlijn_app with check (
  organisation = (select access.organisation()) and cardinality((select access.duties())) > 0);

-- Up to when somebody has seen the overview of what happened.
create table startlijn.work_seen (account uuid primary key references access.account, seen_on date not null);
alter table startlijn.work_seen enable row level security;
alter table startlijn.work_seen force row level security;
create policy owner on startlijn.work_seen to startlijn_owner using (true) with check (true);
create policy own on startlijn.work_seen to startlijn_app
  using (account = (select access.account())) with check (account = (select access.account()));
grant select, insert, update on startlijn.work_seen to startlijn_app;

create index obligation_person on startlijn.obligation (person, urgency);
create index obligation_met on startlijn.obligation (organisation, met) where status in ('met-on-time', 'met-late');
