-- why a benefit was changed, beside the episode that changed
create table startlijn.benefit_decision (
  person uuid references startlijn.person,
  household uuid references startlijn.household,
  on_day date not null,
  how text not null check (how in ('partly', 'wholly', 'fully', 'resumed')),
  reason text not null check (length(reason) between 1 and 300),
  check ((person is null) <> (household is null))
);
call access.versioned('startlijn.benefit_decision');
create index benefit_decision_household on startlijn.benefit_decision (household, on_day) where superseded_at is null;
call access.protect('startlijn.benefit_decision', '''income''', 'on_day');

-- contact after the placement, for who guides; not for the employer
create table startlijn.aftercare_contact (
  person uuid not null references startlijn.person,
  on_day date not null,
  words text not null check (length(words) between 1 and 500)
);
call access.versioned('startlijn.aftercare_contact');
create index aftercare_contact_person on startlijn.aftercare_contact (person, on_day) where superseded_at is null;
call access.protect('startlijn.aftercare_contact', '''guidance''');
