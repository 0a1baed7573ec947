-- How far the demo was loaded, so that a start that was interrupted is completed and a second start loads nothing.
create table startlijn.demo_load (
  part text primary key check (part in ('people', 'population')),
  households int not null default 0,
  persons int not null default 0,
  seed text,
  completed_at timestamptz
);
alter table startlijn.demo_load enable row level security;
alter table startlijn.demo_load force row level security;
create policy owner on startlijn.demo_load to startlijn_owner using (true) with check (true);
-- a demo that was loaded before has the people to follow
insert into startlijn.demo_load (part, persons, completed_at)
  select 'people', 3, now() where exists (select 1 from access.account where login = 'demo-0-tesfay' and person is not null);
