-- The contract of who learns at work: school, employer and person; its parts lie on the line.
create table startlijn.learn_work_contract (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.learn_work_contract');
create unique index learn_work_contract_person on startlijn.learn_work_contract (person) where superseded_at is null;
call access.protect('startlijn.learn_work_contract', '''education''');
