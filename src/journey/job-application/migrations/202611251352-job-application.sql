-- The CV in somebody's own words, and what was practised to apply for work.
create table startlijn.job_application (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.job_application');
create unique index job_application_person on startlijn.job_application (person) where superseded_at is null;
call access.protect('startlijn.job_application', '''plan''');
