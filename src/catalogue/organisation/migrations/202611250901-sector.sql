-- the section of the standard industrial classification (SBI 2008); unknown where nobody said it
alter table startlijn.organisation add column sector text check (sector ~ '^[A-U]$');
grant update (sector) on startlijn.organisation to startlijn_app;
