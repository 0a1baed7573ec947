-- Why a part of a plan was broken off or did not go on, in the category of its track.
create table startlijn.part_ending (
  person uuid not null references startlijn.person,
  episode uuid not null,
  track text not null,
  kind text not null,
  what text not null check (what in ('break-off', 'cancel')),
  on_day date not null,
  reason text not null check (reason in ('found-work', 'family', 'personal', 'level', 'provider', 'moved', 'other')),
  explained text check (length(explained) <= 300)
);
call access.versioned('startlijn.part_ending');
create index part_ending_person on startlijn.part_ending (person) where superseded_at is null;
call access.protect('startlijn.part_ending', 'startlijn.part_ending.track');
