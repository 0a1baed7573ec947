-- What each person is owed or owes, derived from the line and the rules; can be rebuilt at any time.
-- Whoever evaluates reads every line without names, and writes nothing but obligations. It enters with the service token
-- of the installation; nobody signs in as it.
create function access.enter_evaluator(service text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor text;
begin
  if not access.is_service(service) then raise exception 'no service' using errcode = '42501'; end if;
  actor := concat_ws('|', '', '', 'evaluator', '', to_char(at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), at::text);
  perform set_config('startlijn.actor', actor, true);
  perform set_config('startlijn.seal', access.seal(actor), true);
end $$;
create function access.evaluates() returns boolean language sql stable set search_path = pg_catalog, pg_temp as
  $$ select coalesce(access.role_name() = 'evaluator', false) $$;

create policy evaluating on startlijn.person for select to startlijn_app using ((select access.evaluates()));
create policy evaluating on startlijn.membership for select to startlijn_app using ((select access.evaluates()));
create policy evaluating on startlijn.responsibility for select to startlijn_app using ((select access.evaluates()));
create policy evaluating on startlijn.episode for select to startlijn_app using ((select access.evaluates()));
create policy evaluating on startlijn.milestone for select to startlijn_app using ((select access.evaluates()));
create policy evaluating on startlijn.amount for select to startlijn_app using ((select access.evaluates()));
create policy evaluating on startlijn.interruption for select to startlijn_app using ((select access.evaluates()));

-- of the identity it needs the day of birth and nothing else
create function access.birth_dates(persons uuid[]) returns table (person uuid, birth_date date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.evaluates() then raise exception 'no evaluator' using errcode = '42501'; end if;
  return query select i.person, i.birth_date from startlijn.identity i
    where i.person = any (persons) and i.superseded_at is null and not i.retracted;
end $$;

create table startlijn.obligation (
  person uuid not null references startlijn.person on delete cascade,
  rule text not null,
  -- the day that set it off; one rule may be set off more than once
  occurrence date not null,
  status text not null check (status in ('not-applicable', 'waiting', 'open', 'met-on-time', 'met-late', 'overdue', 'unknown')),
  reason text,
  due date,
  met date,
  missing text[] not null default '{}',
  duty text not null,
  category text not null,
  rank text not null check (rank in ('law', 'norm', 'local')),
  -- who has the duty on the day of evaluation
  organisation uuid references startlijn.organisation,
  -- the smaller, the more urgent: the due day as a number, later for what ranks below the law
  urgency int not null,
  primary key (person, rule, occurrence)
);
create index obligation_work on startlijn.obligation (organisation, urgency, person)
  where status in ('open', 'overdue', 'unknown');
create index obligation_rule on startlijn.obligation (rule, status);
call access.protect('startlijn.obligation', 'startlijn.obligation.category');
drop policy writing on startlijn.obligation;
create policy evaluating on startlijn.obligation to startlijn_app
  using ((select access.evaluates())) with check ((select access.evaluates()));
grant select, insert, delete on startlijn.obligation to startlijn_app;

-- When a person was evaluated, and the first later day on which the calendar alone changes an answer.
create table startlijn.evaluated (
  person uuid primary key references startlijn.person on delete cascade,
  as_of date not null,
  next_change date
);
create index evaluated_next on startlijn.evaluated (next_change) where next_change is not null;
alter table startlijn.evaluated enable row level security;
alter table startlijn.evaluated force row level security;
create policy owner on startlijn.evaluated to startlijn_owner using (true) with check (true);
create policy evaluating on startlijn.evaluated to startlijn_app
  using ((select access.evaluates())) with check ((select access.evaluates()));
create policy erasing on startlijn.evaluated to startlijn_retention using (true);
grant select, insert, update, delete on startlijn.evaluated to startlijn_app;
grant select, delete on startlijn.evaluated to startlijn_retention;

-- Whose line changed since the last evaluation: noted by the database, whatever path the change came by.
create table startlijn.line_change (person uuid primary key, at timestamptz not null default now());
alter table startlijn.line_change enable row level security;
alter table startlijn.line_change force row level security;
create policy owner on startlijn.line_change to startlijn_owner using (true) with check (true);
create policy evaluating on startlijn.line_change to startlijn_app
  using ((select access.evaluates())) with check ((select access.evaluates()));
grant select, insert, delete on startlijn.line_change to startlijn_app;

create function access.note_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_argv[0] = 'shared' then
    insert into startlijn.line_change (person)
      select distinct m.person from changed c join startlijn.membership m on m.household = c.household where c.household is not null
      order by 1 on conflict do nothing;
  end if;
  insert into startlijn.line_change (person)
    select distinct c.person from changed c where c.person is not null order by 1 on conflict do nothing;
  return null;
end $$;
create function access.note_new_person() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into startlijn.line_change (person) select c.id from changed c order by 1 on conflict do nothing;
  return null;
end $$;
create trigger note_change after insert on startlijn.episode referencing new table as changed
  for each statement execute function access.note_change('shared');
create trigger note_change after insert on startlijn.milestone referencing new table as changed
  for each statement execute function access.note_change('shared');
create trigger note_change after insert on startlijn.amount referencing new table as changed
  for each statement execute function access.note_change();
create trigger note_change after insert on startlijn.interruption referencing new table as changed
  for each statement execute function access.note_change();
create trigger note_change after insert on startlijn.membership referencing new table as changed
  for each statement execute function access.note_change();
create trigger note_change after insert on startlijn.responsibility referencing new table as changed
  for each statement execute function access.note_change();
create trigger note_change after insert on startlijn.identity referencing new table as changed
  for each statement execute function access.note_change();
create trigger note_change after insert on startlijn.person referencing new table as changed
  for each statement execute function access.note_new_person();
-- lines that were there before this table
insert into startlijn.line_change (person) select id from startlijn.person on conflict do nothing;

-- What an organisation adopted or set for a rule, from a day on; what was set off before keeps the old value.
create table startlijn.rule_setting (
  organisation uuid not null references startlijn.organisation,
  rule text not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  "values" jsonb not null default '{}'
);
call access.versioned('startlijn.rule_setting');
create index rule_setting_present on startlijn.rule_setting (organisation, rule, starts_on) where superseded_at is null and not retracted;
alter table startlijn.rule_setting enable row level security;
alter table startlijn.rule_setting force row level security;
create policy owner on startlijn.rule_setting to startlijn_owner using (true) with check (true);
create policy everybody on startlijn.rule_setting for select to startlijn_app using (true);
create policy setting on startlijn.rule_setting for insert to startlijn_app with check (
  (select access.role_name()) in ('policy', 'administrator') and organisation = (select access.organisation()));
