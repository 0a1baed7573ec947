-- a coupling concerns a whole household; recoupling is a new version
create table startlijn.coupling (
  household uuid not null references startlijn.household,
  municipality text not null,
  organisation uuid not null references startlijn.organisation,
  on_day date not null,
  proposal jsonb not null,
  reason text
);
call access.versioned('startlijn.coupling');
create unique index coupling_household on startlijn.coupling (household) where superseded_at is null and not retracted;
create index coupling_municipality on startlijn.coupling (municipality, on_day) where superseded_at is null and not retracted;
alter table startlijn.coupling enable row level security;
alter table startlijn.coupling force row level security;
create policy owner on startlijn.coupling to startlijn_owner using (true) with check (true);
create policy reading on startlijn.coupling for select to startlijn_app using (exists (
  select 1 from startlijn.membership m where m.household = coupling.household and m.superseded_at is null
    and (m.person = (select access.person()) or access.holds(m.person))));
create policy writing on startlijn.coupling for insert to startlijn_app with check ((select access.role_name()) = 'coa-coupler' and exists (
  select 1 from startlijn.membership m where m.household = coupling.household and m.superseded_at is null and access.holds(m.person)));
create policy erasing on startlijn.coupling to startlijn_retention using (true);
grant select, delete on startlijn.coupling to startlijn_retention;

-- how many persons were coupled to each municipality in a period: counts only, for the room that is left
create function access.coupled_counts(from_day date, to_day date) returns table (municipality text, persons bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select c.municipality, count(m.person) from startlijn.coupling c
    join startlijn.membership m on m.household = c.household and m.superseded_at is null and not m.retracted
  where c.superseded_at is null and not c.retracted and c.on_day between from_day and to_day
    and access.role_name() in ('coa-coupler', 'coa-case-manager', 'coa-screener')
  group by c.municipality
$$;
