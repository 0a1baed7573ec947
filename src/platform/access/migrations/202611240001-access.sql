-- Who is at work in this transaction, proven by the database itself.
-- A setting can be set by anybody who can send SQL; so the actor is sealed with a secret that the application's login can
-- not read, bound to this backend and this transaction. Policies ask only the functions below.
create schema access;
create schema startlijn;
grant usage on schema access, startlijn to startlijn_app, startlijn_retention;

create table access.secret (name text primary key, value bytea not null);

create table access.role_exercises (role text not null, duty text not null, primary key (role, duty));
create table access.duty_sees (duty text not null, category text not null, primary key (duty, category));
create table access.role (role text primary key);
grant select on access.role_exercises, access.duty_sees, access.role to startlijn_app;

create table startlijn.organisation (
  id uuid primary key,
  kind text not null,
  name text not null,
  municipality text,
  region text,
  synthetic boolean not null default false
);
create unique index organisation_name on startlijn.organisation (kind, lower(name));
grant select, insert, update (name, municipality, region) on startlijn.organisation to startlijn_app;

create table access.account (
  id uuid primary key,
  login text not null,
  name text not null,
  role text not null references access.role,
  organisation uuid references startlijn.organisation,
  person uuid,
  language text not null default 'nl',
  password_hash text,
  totp_secret bytea,
  synthetic boolean not null default false,
  disabled_at timestamptz,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  version int not null default 1,
  check ((role = 'person') = (person is not null))
);
create unique index account_login on access.account (lower(login));
create index account_organisation on access.account (organisation);
create index account_person on access.account (person) where person is not null;

create table access.session (
  token_hash bytea primary key,
  account uuid not null references access.account,
  opened_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_expires on access.session (expires_at);

-- sealing -------------------------------------------------------------------------------------------------------------
create function access.seal(actor text) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select encode(sha256(s.value || convert_to(
    pg_backend_pid()::text || '|' || extract(epoch from now())::text || '|' || actor, 'UTF8')), 'hex')
  from access.secret s where s.name = 'seal'
$$;
revoke all on function access.seal(text) from public;

-- account|organisation|role|person|day|moment of the clock, or nothing when the seal does not fit
create function access.actor() returns text[]
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  actor text := nullif(current_setting('startlijn.actor', true), '');
begin
  if actor is null or access.seal(actor) is distinct from current_setting('startlijn.seal', true) then
    return null;
  end if;
  return string_to_array(actor, '|', '');
end $$;

create function access.account() returns uuid language sql stable set search_path = pg_catalog as
  $$ select (access.actor())[1]::uuid $$;
create function access.organisation() returns uuid language sql stable set search_path = pg_catalog as
  $$ select (access.actor())[2]::uuid $$;
create function access.role_name() returns text language sql stable set search_path = pg_catalog as
  $$ select (access.actor())[3] $$;
create function access.person() returns uuid language sql stable set search_path = pg_catalog as
  $$ select (access.actor())[4]::uuid $$;
create function access.today() returns date language sql stable set search_path = pg_catalog as
  $$ select (access.actor())[5]::date $$;
create function access.moment() returns timestamptz language sql stable set search_path = pg_catalog as
  $$ select (access.actor())[6]::timestamptz $$;
create function access.duties() returns text[] language sql stable security definer set search_path = pg_catalog as
  $$ select coalesce(array_agg(e.duty), '{}') from access.role_exercises e where e.role = access.role_name() $$;

create function access.is_service(token text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from access.secret where name = 'service' and value = sha256(convert_to(token, 'UTF8')))
$$;
revoke all on function access.is_service(text) from public;

create function access.become(who access.account, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  actor text := concat_ws('|', who.id, coalesce(who.organisation::text, ''), who.role, coalesce(who.person::text, ''),
    to_char(at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), at::text);
begin
  perform set_config('startlijn.actor', actor, true);
  perform set_config('startlijn.seal', access.seal(actor), true);
end $$;
revoke all on function access.become(access.account, timestamptz) from public;

-- the doors ------------------------------------------------------------------------------------------------------------
create type access.actor_row as (
  account uuid, login text, name text, role text, organisation uuid, organisation_name text, person uuid, language text);

create function access.describe(who access.account) returns access.actor_row
language sql stable security definer set search_path = pg_catalog as $$
  select who.id, who.login, who.name, who.role, who.organisation,
    (select o.name from startlijn.organisation o where o.id = who.organisation), who.person, who.language
$$;
revoke all on function access.describe(access.account) from public;

-- by a session token; `at` is the clock of the application
create function access.enter(token text, at timestamptz) returns setof access.actor_row
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who access.account;
begin
  select a.* into who from access.session s join access.account a on a.id = s.account
    where s.token_hash = sha256(convert_to(token, 'UTF8')) and s.expires_at > clock_timestamp() and a.disabled_at is null;
  if who.id is null then return; end if;
  perform access.become(who, at);
  return next access.describe(who);
end $$;

-- on behalf of an account, for jobs and commands: only who knows the service token of this installation
create function access.enter_as(service text, account uuid, at timestamptz) returns setof access.actor_row
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who access.account;
begin
  if not access.is_service(service) then raise exception 'no service' using errcode = '42501'; end if;
  select a.* into who from access.account a where a.id = enter_as.account and a.disabled_at is null;
  if who.id is null then return; end if;
  perform access.become(who, at);
  return next access.describe(who);
end $$;

create function access.credentials(service text, login text)
returns table (account uuid, password_hash text, totp_secret bytea, locked_until timestamptz, disabled boolean, synthetic boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not access.is_service(service) then raise exception 'no service' using errcode = '42501'; end if;
  return query select a.id, a.password_hash, a.totp_secret, a.locked_until, a.disabled_at is not null, a.synthetic
    from access.account a where lower(a.login) = lower(credentials.login);
end $$;

-- five wrong answers in a row lock an account for five minutes
create function access.record_attempt(service text, account uuid, succeeded boolean) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not access.is_service(service) then raise exception 'no service' using errcode = '42501'; end if;
  update access.account a set
    failed_attempts = case when succeeded or a.failed_attempts >= 4 then 0 else a.failed_attempts + 1 end,
    locked_until = case when succeeded then null when a.failed_attempts >= 4 then clock_timestamp() + interval '5 minutes'
      else a.locked_until end
  where a.id = record_attempt.account;
end $$;

create function access.open_session(service text, account uuid, token_hash bytea, hours int) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not access.is_service(service) then raise exception 'no service' using errcode = '42501'; end if;
  delete from access.session s where s.expires_at < clock_timestamp();
  insert into access.session values (open_session.token_hash, open_session.account, clock_timestamp(),
    clock_timestamp() + make_interval(hours => open_session.hours));
end $$;

create function access.close_session(token text) returns void
language sql security definer set search_path = pg_catalog as $$
  delete from access.session where token_hash = sha256(convert_to(token, 'UTF8'))
$$;

-- accounts: colleagues see each other's names; the administrator of an organisation keeps them -------------------------
alter table access.account enable row level security;
alter table access.account force row level security;
create policy owner on access.account to startlijn_owner using (true) with check (true);
create policy colleagues on access.account for select to startlijn_app using (
  organisation = (select access.organisation()) or id = (select access.account()));
create policy keeping on access.account for insert to startlijn_app with check (
  (select access.role_name()) = 'administrator' and organisation = (select access.organisation()));
create policy changing on access.account for update to startlijn_app using (
  (select access.role_name()) = 'administrator' and organisation = (select access.organisation()) or id = (select access.account()))
  with check (organisation is not distinct from (select access.organisation()));
grant select (id, login, name, role, organisation, person, language, synthetic, disabled_at, version),
  insert (id, login, name, role, organisation, language, password_hash, version),
  update (name, language, password_hash, totp_secret, disabled_at, version) on access.account to startlijn_app;

alter table startlijn.organisation enable row level security;
alter table startlijn.organisation force row level security;
create policy owner on startlijn.organisation to startlijn_owner using (true) with check (true);
create policy everybody on startlijn.organisation for select to startlijn_app using (true);
create policy keeping on startlijn.organisation for insert to startlijn_app with check (
  (select access.role_name()) in ('administrator', 'employer-service-point', 'client-manager'));
create policy changing on startlijn.organisation for update to startlijn_app using (
  (select access.role_name()) = 'administrator' and id = (select access.organisation()));

-- the accounts that a demo offers to choose from; none exist where nobody loaded a demo
create function access.example_accounts() returns table (login text, name text, role text, organisation text)
language sql stable security definer set search_path = pg_catalog as $$
  select a.login, a.name, a.role, o.name from access.account a
    left join startlijn.organisation o on o.id = a.organisation
    where a.synthetic and a.disabled_at is null and a.login like 'demo-%' order by a.login
$$;
