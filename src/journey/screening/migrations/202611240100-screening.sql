create table startlijn.screening_profile (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.screening_profile');
create unique index screening_profile_person on startlijn.screening_profile (person) where superseded_at is null;
call access.protect('startlijn.screening_profile', '''screening''');
