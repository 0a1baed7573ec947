create table startlijn.intake (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.intake');
create unique index intake_person on startlijn.intake (person) where superseded_at is null;
call access.protect('startlijn.intake', '''intake''');
