-- What schools and worker know of somebody's schooling: its worth here, answers to what a course asks, profiles, modules.
create table startlijn.schooling (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.schooling');
create unique index schooling_person on startlijn.schooling (person) where superseded_at is null;
call access.protect('startlijn.schooling', '''education''');
