create table startlijn.reception_site (
  id uuid primary key,
  organisation uuid not null references startlijn.organisation,
  name text not null,
  municipality text not null check (municipality ~ '^GM\d{4}$'),
  latitude numeric(8,5) check (latitude between 50 and 54),
  longitude numeric(8,5) check (longitude between 3 and 8),
  capacity int check (capacity between 0 and 10000),
  free int check (free between 0 and 10000),
  free_on date,
  dedicated_to text[] not null default '{}',
  closed_on date,
  version int not null default 1,
  registered_by uuid not null default access.account(),
  check ((latitude is null) = (longitude is null)),
  check ((free is null) = (free_on is null)),
  check (free <= capacity)
);
create unique index reception_site_name on startlijn.reception_site (organisation, lower(name));
alter table startlijn.reception_site enable row level security;
alter table startlijn.reception_site force row level security;
create policy owner on startlijn.reception_site to startlijn_owner using (true) with check (true);
create policy reading on startlijn.reception_site for select to startlijn_app using ((select access.role_name()) is not null);
-- only who works for the reception organisation itself
create policy registering on startlijn.reception_site for insert to startlijn_app with check (
  (select access.role_name()) in ('coa-coupler', 'administrator') and organisation = (select access.organisation())
  and exists (select 1 from startlijn.organisation o where o.id = organisation and o.kind = 'coa'));
create policy changing on startlijn.reception_site for update to startlijn_app using (
  (select access.role_name()) in ('coa-coupler', 'administrator') and organisation = (select access.organisation()));
grant select, insert, update (name, municipality, latitude, longitude, capacity, free, free_on, dedicated_to, closed_on, version)
  on startlijn.reception_site to startlijn_app;
