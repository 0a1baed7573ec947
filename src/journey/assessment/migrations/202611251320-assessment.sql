-- What somebody can do, per sector, as an executor saw it; and the week in which it is tried.
create table startlijn.assessment (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.assessment');
create unique index assessment_person on startlijn.assessment (person) where superseded_at is null;
call access.protect('startlijn.assessment', '''intake''');

create table startlijn.test_week (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.test_week');
create unique index test_week_person on startlijn.test_week (person) where superseded_at is null;
call access.protect('startlijn.test_week', '''work''');
