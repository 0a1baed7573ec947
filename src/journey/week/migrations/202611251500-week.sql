-- What takes time in somebody's week, and ways to do it at another time; in versions.
create table startlijn.week_time (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.week_time');
create index week_time_person on startlijn.week_time (person) where superseded_at is null and not retracted;
call access.protect('startlijn.week_time', '''plan''');

-- Why a time can not move lies apart: care and religion are read by the person and by people named for this file.
create table startlijn.week_reason (
  person uuid not null references startlijn.person,
  week_time uuid not null,
  reason text not null check (reason in ('religion', 'medical', 'other')),
  explained text check (length(explained) <= 200)
);
call access.versioned('startlijn.week_reason');
create index week_reason_person on startlijn.week_reason (person) where superseded_at is null and not retracted;
alter table startlijn.week_reason enable row level security;
alter table startlijn.week_reason force row level security;
create policy owner on startlijn.week_reason to startlijn_owner using (true) with check (true);
create policy reading on startlijn.week_reason for select to startlijn_app using (
  person = (select access.person()) or exists (select 1 from startlijn.health_reader h
    where h.person = week_reason.person and h.account = (select access.account()) and h.until_day >= (select access.today())));
create policy writing on startlijn.week_reason for insert to startlijn_app with check (
  person = (select access.person()) or access.holds(person));
create policy erasing on startlijn.week_reason to startlijn_retention using (true);
grant select, delete on startlijn.week_reason to startlijn_retention;
