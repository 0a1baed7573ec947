-- Somebody's buddy or volunteer coach: who it is, what both wish and how often they meet.
create table startlijn.coach_match (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.coach_match');
create unique index coach_match_person on startlijn.coach_match (person) where superseded_at is null;
call access.protect('startlijn.coach_match', '''guidance''');
