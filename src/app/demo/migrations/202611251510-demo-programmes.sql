-- The programmes of the demo begin when its population is there.
alter table startlijn.demo_load drop constraint demo_load_part_check;
alter table startlijn.demo_load add constraint demo_load_part_check check (part in ('people', 'population', 'programmes'));
