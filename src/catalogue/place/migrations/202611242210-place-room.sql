-- What a place asks of each skill (level was and stays speaking), how one gets there, and how many of its seats are taken:
-- a place that is full is not offered.
alter table startlijn.place
  add column listening text check (listening in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  add column reading text check (reading in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  add column writing text check (writing in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  add column travel text,
  add column taken int not null default 0,
  add constraint place_room check (taken between 0 and places);
grant update (listening, reading, writing, travel) on startlijn.place to startlijn_app;
