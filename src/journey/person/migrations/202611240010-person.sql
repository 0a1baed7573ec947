-- The line: facts with valid time (in the row) and recorded time (of the version).
create table startlijn.person (
  id uuid primary key,
  synthetic boolean not null default false,
  arrived_as_family boolean not null default false,
  created_at timestamptz not null default now()
);
create table startlijn.household (id uuid primary key, created_at timestamptz not null default now());
grant select, insert on startlijn.person, startlijn.household to startlijn_app;

create table startlijn.responsibility (
  person uuid not null references startlijn.person deferrable initially deferred,
  organisation uuid not null references startlijn.organisation,
  duty text not null check (duty in ('reception', 'housing', 'civic-integration', 'income', 'work', 'guidance', 'teaching', 'workplace')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on)
);
call access.versioned('startlijn.responsibility');
create index responsibility_person on startlijn.responsibility (person, organisation) where superseded_at is null;
create index responsibility_organisation on startlijn.responsibility (organisation, person) where superseded_at is null;

create table startlijn.identity (
  person uuid not null references startlijn.person,
  given_name text not null,
  family_name text not null,
  birth_date date,
  origin text check (origin ~ '^[A-Z]{2}$'),
  language text check (language ~ '^[a-z]{2,3}$'),
  phone text,
  email text
);
call access.versioned('startlijn.identity');
create unique index identity_person on startlijn.identity (person) where superseded_at is null;
create index identity_name on startlijn.identity (lower(family_name), lower(given_name)) where superseded_at is null;

-- BSN and V-number: encrypted; the blind index only answers "is this one known"
create table startlijn.person_number (
  person uuid not null references startlijn.person,
  kind text not null check (kind in ('bsn', 'v-number')),
  ciphertext bytea not null,
  blind_index bytea not null,
  primary key (person, kind)
);
create unique index person_number_known on startlijn.person_number (kind, blind_index);
grant select, insert on startlijn.person_number to startlijn_app;

create table startlijn.membership (
  household uuid not null references startlijn.household,
  person uuid not null references startlijn.person,
  role text not null check (role in ('main', 'partner', 'child', 'other')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on)
);
call access.versioned('startlijn.membership');
create index membership_person on startlijn.membership (person) where superseded_at is null;
create index membership_household on startlijn.membership (household) where superseded_at is null;

create table startlijn.episode (
  person uuid references startlijn.person,
  household uuid references startlijn.household,
  track text not null check (track in ('living', 'income', 'language', 'education', 'work', 'participation', 'guidance', 'status')),
  kind text not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  state text not null check (state in ('planned', 'running', 'done', 'broken-off')),
  half_days numeric(4,1) check (half_days between 0 and 14),
  hours numeric(4,1) check (hours between 0 and 60),
  provider uuid references startlijn.organisation,
  label text check (length(label) <= 120),
  check ((person is null) <> (household is null))
);
call access.versioned('startlijn.episode');
create index episode_person on startlijn.episode (person, starts_on) where superseded_at is null;
create index episode_household on startlijn.episode (household, starts_on) where superseded_at is null and household is not null;

create table startlijn.milestone (
  person uuid references startlijn.person,
  household uuid references startlijn.household,
  track text not null,
  kind text not null,
  on_day date not null,
  organisation uuid references startlijn.organisation,
  detail text check (length(detail) <= 120),
  check ((person is null) <> (household is null))
);
call access.versioned('startlijn.milestone');
create index milestone_person on startlijn.milestone (person, on_day) where superseded_at is null;
create index milestone_household on startlijn.milestone (household, on_day) where superseded_at is null and household is not null;

create table startlijn.interruption (
  person uuid not null references startlijn.person,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on)
);
call access.versioned('startlijn.interruption');
create index interruption_person on startlijn.interruption (person) where superseded_at is null;

-- the reason lies apart: health data, for named people only
create table startlijn.interruption_reason (
  interruption uuid not null,
  person uuid not null references startlijn.person,
  reason text not null check (reason in ('health', 'detention', 'care', 'other'))
);
call access.versioned('startlijn.interruption_reason');
create table startlijn.health_reader (
  person uuid not null references startlijn.person,
  account uuid not null references access.account,
  until_day date not null,
  primary key (person, account)
);
grant select, insert on startlijn.health_reader to startlijn_app;

-- who reaches whom ---------------------------------------------------------------------------------------------------
create function access.holds(who uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select 1 from startlijn.responsibility r
    where r.person = who and r.organisation = access.organisation() and r.duty = any (access.duties())
      and r.superseded_at is null and not r.retracted
      and r.starts_on <= access.today() and coalesce(r.ends_on, 'infinity') >= access.today())
$$;
create function access.nobody_holds(who uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select not exists (select 1 from startlijn.responsibility r where r.person = who)
$$;

-- The one shape of every policy on a person's rows: the person self, or an organisation whose present duty needs the category.
create procedure access.protect(tbl regclass, category text, day_column text default null)
language plpgsql as $body$
declare
  reaches constant text := $$
    exists (select 1 from startlijn.responsibility r join access.duty_sees d on d.duty = r.duty and d.category = %1$s
      where r.person = %2$s and r.organisation = (select access.organisation())
        and r.duty = any ((select access.duties())::text[]) and r.superseded_at is null and not r.retracted
        and r.starts_on <= (select access.today()) and coalesce(r.ends_on, 'infinity') >= (select access.today()))$$;
  own text := format('%1$s.person = (select access.person()) or ', tbl) || format(reaches, category, tbl || '.person');
  rule text := own;
begin
  if day_column is not null then
    rule := own || format(' or %1$s.household is not null and exists (
      select 1 from startlijn.membership m where m.household = %1$s.household and m.superseded_at is null and not m.retracted
        and coalesce(m.ends_on, ''infinity'') >= %1$s.%2$s and (m.person = (select access.person()) or ', tbl, day_column)
      || format(reaches, category, 'm.person') || '))';
  end if;
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy owner on %s to startlijn_owner using (true) with check (true)', tbl);
  execute format('create policy reading on %s for select to startlijn_app using (%s)', tbl, rule);
  execute format('create policy writing on %s for insert to startlijn_app with check (%s)', tbl, rule);
  execute format('create policy erasing on %s to startlijn_retention using (true)', tbl);
  execute format('grant select, delete on %s to startlijn_retention', tbl);
end $body$;

-- responsibility decides over the others, so it has rules of its own
alter table startlijn.responsibility enable row level security;
alter table startlijn.responsibility force row level security;
create policy owner on startlijn.responsibility to startlijn_owner using (true) with check (true);
create policy reading on startlijn.responsibility for select to startlijn_app using (
  organisation = (select access.organisation()) and cardinality((select access.duties())) > 0
  or person = (select access.person()) or access.holds(person));
create policy writing on startlijn.responsibility for insert to startlijn_app with check (
  access.holds(person)
  or (access.nobody_holds(person) and organisation = (select access.organisation()) and duty = any ((select access.duties())::text[])));
create policy erasing on startlijn.responsibility to startlijn_retention using (true);
grant select, delete on startlijn.responsibility to startlijn_retention;

alter table startlijn.person enable row level security;
alter table startlijn.person force row level security;
create policy owner on startlijn.person to startlijn_owner using (true) with check (true);
create policy reading on startlijn.person for select to startlijn_app using (id = (select access.person()) or access.holds(id));
create policy writing on startlijn.person for insert to startlijn_app with check (cardinality((select access.duties())) > 0);
create policy erasing on startlijn.person to startlijn_retention using (true);
grant select, delete on startlijn.person to startlijn_retention;

alter table startlijn.household enable row level security;
alter table startlijn.household force row level security;
create policy owner on startlijn.household to startlijn_owner using (true) with check (true);
create policy reading on startlijn.household for select to startlijn_app using (exists (
  select 1 from startlijn.membership m where m.household = household.id));
create policy writing on startlijn.household for insert to startlijn_app with check (cardinality((select access.duties())) > 0);
create policy erasing on startlijn.household to startlijn_retention using (true);
grant select, delete on startlijn.household to startlijn_retention;

call access.protect('startlijn.membership', '''identity''');
call access.protect('startlijn.identity', '''identity''');
call access.protect('startlijn.person_number', '''numbers''');
call access.protect('startlijn.episode', 'startlijn.episode.track', 'starts_on');
call access.protect('startlijn.milestone', 'startlijn.milestone.track', 'on_day');
call access.protect('startlijn.interruption', '''identity''');

-- reasons of an interruption: the person self, and people named for this file
alter table startlijn.interruption_reason enable row level security;
alter table startlijn.interruption_reason force row level security;
create policy owner on startlijn.interruption_reason to startlijn_owner using (true) with check (true);
create policy reading on startlijn.interruption_reason for select to startlijn_app using (
  person = (select access.person()) or exists (select 1 from startlijn.health_reader h
    where h.person = interruption_reason.person and h.account = (select access.account()) and h.until_day >= (select access.today())));
create policy writing on startlijn.interruption_reason for insert to startlijn_app with check (access.holds(person));
create policy erasing on startlijn.interruption_reason to startlijn_retention using (true);
grant select, delete on startlijn.interruption_reason to startlijn_retention;
alter table startlijn.health_reader enable row level security;
alter table startlijn.health_reader force row level security;
create policy owner on startlijn.health_reader to startlijn_owner using (true) with check (true);
create policy reading on startlijn.health_reader for select to startlijn_app using (
  account = (select access.account()) or person = (select access.person()));
create policy naming on startlijn.health_reader for insert to startlijn_app with check (
  (select access.role_name()) = 'client-manager' and access.holds(person));
create policy erasing on startlijn.health_reader to startlijn_retention using (true);
grant select, delete on startlijn.health_reader to startlijn_retention;
