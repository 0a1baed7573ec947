create table startlijn.place (
  id uuid primary key,
  organisation uuid not null references startlijn.organisation,
  kind text not null check (kind in ('language-internship', 'work-experience', 'trial-placement', 'learn-work-place', 'employment', 'volunteering')),
  title text not null,
  sector text,
  level text check (level in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  weekdays text[] not null default '{}',
  half_days numeric(4,1),
  hours numeric(4,1),
  guidance text,
  municipality text,
  available_from date,
  available_until date,
  places int not null default 1 check (places between 0 and 500),
  state text not null default 'open' check (state in ('open', 'filled', 'withdrawn')),
  version int not null default 1,
  registered_by uuid not null default access.account(),
  synthetic boolean not null default false
);
create index place_open on startlijn.place (municipality, kind) where state = 'open';
create index place_organisation on startlijn.place (organisation);
alter table startlijn.place enable row level security;
alter table startlijn.place force row level security;
create policy owner on startlijn.place to startlijn_owner using (true) with check (true);
create policy reading on startlijn.place for select to startlijn_app using ((select access.role_name()) is not null);
create policy registering on startlijn.place for insert to startlijn_app with check (
  (select access.role_name()) in ('employer-service-point', 'client-manager')
  or (select access.role_name()) = 'employer' and organisation = (select access.organisation()));
create policy changing on startlijn.place for update to startlijn_app using (
  (select access.role_name()) in ('employer-service-point', 'client-manager')
  or (select access.role_name()) = 'employer' and organisation = (select access.organisation()));
grant select, insert, update (title, sector, level, weekdays, half_days, hours, guidance, municipality, available_from,
  available_until, places, state, version) on startlijn.place to startlijn_app;
