create table startlijn.plan (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.plan');
create unique index plan_person on startlijn.plan (person) where superseded_at is null;
call access.protect('startlijn.plan', '''plan''');
