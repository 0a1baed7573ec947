-- The scan: each answer with who gave it and when.
create table startlijn.scan (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.scan');
create unique index scan_person on startlijn.scan (person) where superseded_at is null;
call access.protect('startlijn.scan', '''intake''');
