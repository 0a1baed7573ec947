-- Why work may begin while somebody still lands, as a person decided it; one decision for a landing phase (report R34; S30).
create table startlijn.early_work (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.early_work');
create unique index early_work_person on startlijn.early_work (person) where superseded_at is null;
call access.protect('startlijn.early_work', '''plan''');
