-- Facts of a household: the same rule as before, asked member by member (`offset 0` keeps it so). With one test inside the
-- other, the database looked at every responsibility of the organisation again for every fact of every household.
create or replace procedure access.protect(tbl regclass, category text, day_column text default null)
language plpgsql as $body$
declare
  present constant text := $$ r.organisation = (select access.organisation())
    and r.duty = any ((select access.duties())::text[]) and r.superseded_at is null and not r.retracted
    and r.starts_on <= (select access.today()) and coalesce(r.ends_on, 'infinity') >= (select access.today())$$;
  rule text := format($$%1$s.person = (select access.person()) or %1$s.person is not null and exists (
    select 1 from startlijn.responsibility r join access.duty_sees d on d.duty = r.duty and d.category = %2$s
    where r.person = %1$s.person and %3$s)$$, tbl, category, present);
begin
  if day_column is not null then
    rule := rule || format($$ or %1$s.household is not null and (
      exists (select 1 from startlijn.membership m where m.household = %1$s.household and m.superseded_at is null
        and not m.retracted and coalesce(m.ends_on, 'infinity') >= %1$s.%2$s and m.person = (select access.person()))
      or exists (select 1 from startlijn.membership m cross join lateral (
          select 1 from startlijn.responsibility r join access.duty_sees d on d.duty = r.duty and d.category = %3$s
          where r.person = m.person and %4$s offset 0) reached
        where m.household = %1$s.household and m.superseded_at is null and not m.retracted
          and coalesce(m.ends_on, 'infinity') >= %1$s.%2$s))$$, tbl, day_column, category, present);
  end if;
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy owner on %s to startlijn_owner using (true) with check (true)', tbl);
  execute format('create policy reading on %s for select to startlijn_app using (%s)', tbl, rule);
  execute format('create policy writing on %s for insert to startlijn_app with check (%s)', tbl, rule);
  execute format('create policy erasing on %s to startlijn_retention using (true)', tbl);
  execute format('grant select, delete on %s to startlijn_retention', tbl);
end $body$;

drop policy owner on startlijn.episode;
drop policy reading on startlijn.episode;
drop policy writing on startlijn.episode;
drop policy erasing on startlijn.episode;
drop policy owner on startlijn.milestone;
drop policy reading on startlijn.milestone;
drop policy writing on startlijn.milestone;
drop policy erasing on startlijn.milestone;
call access.protect('startlijn.episode', 'startlijn.episode.track', 'starts_on');
call access.protect('startlijn.milestone', 'startlijn.milestone.track', 'on_day');

-- "has anybody ever had a duty for this person" is asked at every new file, of past versions too
create index responsibility_ever on startlijn.responsibility (person);
