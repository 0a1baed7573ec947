-- What was concluded after the first months, with whom (practice 3).
create table startlijn.diagnosis (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.diagnosis');
create unique index diagnosis_person on startlijn.diagnosis (person) where superseded_at is null;
call access.protect('startlijn.diagnosis', '''intake''');
