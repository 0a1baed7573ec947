-- the first months: what must be arranged, and by whom; each answer is a version of the list
create table startlijn.landing_list (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.landing_list');
create unique index landing_list_person on startlijn.landing_list (person) where superseded_at is null;
call access.protect('startlijn.landing_list', '''guidance''');
