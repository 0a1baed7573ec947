-- What somebody tells who wants to begin a business; the advice follows from it and is not stored.
create table startlijn.entrepreneur_intake (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.entrepreneur_intake');
create unique index entrepreneur_intake_person on startlijn.entrepreneur_intake (person) where superseded_at is null;
call access.protect('startlijn.entrepreneur_intake', '''work''');
