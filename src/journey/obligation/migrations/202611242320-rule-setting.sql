-- Whoever the organisation has a duty for is worked out again when it sets a rule; a start that lies ahead is found by the
-- calendar, for the next change of each person then falls on that day.
create function access.note_setting() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into startlijn.line_change (person)
    select distinct r.person from changed c join startlijn.responsibility r on r.organisation = c.organisation
    where r.superseded_at is null and not r.retracted
    order by 1 on conflict do nothing;
  return null;
end $$;
create trigger note_setting after insert on startlijn.rule_setting referencing new table as changed
  for each statement execute function access.note_setting();

-- What a setting would do before it is made: counted by the evaluator, in batches. It holds counts and no persons, and
-- small counts never reach it.
create table startlijn.what_if (
  id uuid primary key,
  organisation uuid not null references startlijn.organisation,
  rule text not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  "values" jsonb not null,
  asked_at timestamptz not null,
  done int not null default 0,
  total int,
  counts jsonb
);
alter table startlijn.what_if enable row level security;
alter table startlijn.what_if force row level security;
create policy owner on startlijn.what_if to startlijn_owner using (true) with check (true);
create policy own on startlijn.what_if for select to startlijn_app using (
  (select access.role_name()) in ('policy', 'administrator') and organisation = (select access.organisation()));
create policy asking on startlijn.what_if for insert to startlijn_app with check (
  (select access.role_name()) in ('policy', 'administrator') and organisation = (select access.organisation()));
create policy evaluating on startlijn.what_if to startlijn_app
  using ((select access.evaluates())) with check ((select access.evaluates()));
grant select, insert, update on startlijn.what_if to startlijn_app;
