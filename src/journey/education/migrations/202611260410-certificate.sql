-- A recognised certificate of somebody; wrongly recorded it is retracted by a new version.
create table startlijn.certificate (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.certificate');
create index certificate_present on startlijn.certificate (person) where superseded_at is null and not retracted;
call access.protect('startlijn.certificate', '''education''');
