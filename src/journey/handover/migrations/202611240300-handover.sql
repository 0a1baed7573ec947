-- what the municipality may know by law, as it was on the day it was sent
create table startlijn.information_package (
  id uuid primary key,
  person uuid not null references startlijn.person,
  sent_on date not null,
  sent_by uuid not null default access.account(),
  content jsonb not null,
  confirmed_on date,
  confirmed_by uuid
);
create index information_package_person on startlijn.information_package (person, sent_on);
call access.protect('startlijn.information_package', '''handover''');
create policy confirming on startlijn.information_package for update to startlijn_app
  using ((select access.role_name()) = 'client-manager' and confirmed_on is null)
  with check ((select access.role_name()) = 'client-manager');
grant select, insert, update (confirmed_on, confirmed_by) on startlijn.information_package to startlijn_app;

create table startlijn.handover_question (
  id uuid primary key,
  person uuid not null references startlijn.person,
  question text not null,
  asked_on date not null,
  due_on date not null,
  asked_by uuid not null default access.account(),
  answer text,
  answered_on date,
  answered_by uuid
);
create index handover_question_person on startlijn.handover_question (person);
call access.protect('startlijn.handover_question', '''handover''');
create policy answering on startlijn.handover_question for update to startlijn_app
  using ((select access.role_name()) = 'coa-case-manager' and answered_on is null)
  with check ((select access.role_name()) = 'coa-case-manager');
grant select, insert, update (answer, answered_on, answered_by) on startlijn.handover_question to startlijn_app;

create table startlijn.handover_meeting (
  id uuid primary key,
  person uuid not null references startlijn.person,
  on_day date not null,
  present text[] not null,
  agreed text,
  tasks jsonb not null default '[]'
);
create index handover_meeting_person on startlijn.handover_meeting (person);
call access.protect('startlijn.handover_meeting', '''handover''');
grant select, insert on startlijn.handover_meeting to startlijn_app;

-- consent stands only where the law gives no ground: truly optional sharing; withdrawn is a new version
create table startlijn.consent (
  person uuid not null references startlijn.person,
  item text not null,
  given_on date not null,
  withdrawn_on date
);
call access.versioned('startlijn.consent');
create unique index consent_person_item on startlijn.consent (person, item) where superseded_at is null;
call access.protect('startlijn.consent', '''identity''');
