-- Amounts that add up on a line: hours followed, months of extension, loan used. Kinds in content/vocabulary/amount-kinds.yaml.
create table startlijn.amount (
  person uuid not null references startlijn.person,
  track text not null check (track in ('living', 'income', 'language', 'education', 'work', 'participation', 'guidance', 'status')),
  kind text not null,
  on_day date not null,
  value numeric(9,2) not null check (value <> 0),
  organisation uuid references startlijn.organisation
);
call access.versioned('startlijn.amount');
create index amount_person on startlijn.amount (person, on_day) where superseded_at is null;
call access.protect('startlijn.amount', 'startlijn.amount.track');
