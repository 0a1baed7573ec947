-- Accounts are kept by the administrator of their organisation: within it, and within the roles of its kind.
create table access.role_organisation (role text not null, kind text not null, primary key (role, kind));
grant select on access.role_organisation to startlijn_app;

-- a role belongs to one kind of organisation; every organisation may have administrators
create function access.role_fits(which text, org uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select which = 'administrator' or exists (select 1 from access.role_organisation r
    join startlijn.organisation o on o.kind = r.kind where r.role = which and o.id = org)
$$;

-- true until the holder has set a password and an authenticator app of its own; such an account can do nothing else
alter table access.account add column first_sign_in boolean not null default false;
grant select (first_sign_in, locked_until), update (role) on access.account to startlijn_app;

drop policy keeping on access.account;
create policy keeping on access.account for insert to startlijn_app with check (
  (select access.role_name()) = 'administrator' and organisation = (select access.organisation()) and person is null
  and access.role_fits(role, organisation));

-- What an administrator did to an account, and what its holder did; written by triggers only.
create table access.account_event (
  id bigint generated always as identity primary key,
  account uuid not null references access.account,
  at timestamptz not null,
  by_account uuid,
  what text not null check (what in ('made', 'role', 'disabled', 'enabled', 'reset', 'begun', 'password')),
  role text
);
create index account_event_account on access.account_event (account, id);
alter table access.account_event enable row level security;
alter table access.account_event force row level security;
create policy owner on access.account_event to startlijn_owner using (true) with check (true);
create policy reading on access.account_event for select to startlijn_app using (
  account = (select access.account())
  or (select access.role_name()) in ('administrator', 'privacy-officer')
    and exists (select 1 from access.account a where a.id = account_event.account and a.organisation = (select access.organisation())));
grant select on access.account_event to startlijn_app;

-- Runs with the rights of whoever writes: the functions of the owner, which check for themselves, are let through.
create function access.guard_account() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  mine boolean;
  keeps boolean;
begin
  if current_user <> 'startlijn_app' then return new; end if;
  if tg_op = 'INSERT' then
    new.first_sign_in := true;
    return new;
  end if;
  mine := old.id is not distinct from access.account();
  keeps := access.role_name() = 'administrator' and old.organisation is not distinct from access.organisation() and not mine;
  if (new.role is distinct from old.role or new.disabled_at is distinct from old.disabled_at) and not keeps then
    raise exception 'not by this account' using errcode = '42501';
  end if;
  if new.role is distinct from old.role and not access.role_fits(new.role, new.organisation) then
    raise exception 'not a role of this organisation' using errcode = '42501';
  end if;
  if new.password_hash is distinct from old.password_hash or new.totp_secret is distinct from old.totp_secret then
    if mine then return new; end if;
    if not keeps then raise exception 'not by this account' using errcode = '42501'; end if;
    new.first_sign_in := true;
    new.totp_secret := null;
  end if;
  return new;
end $$;
create trigger a_guard before insert or update on access.account for each row execute function access.guard_account();

-- What follows from a change: sessions end at once, and it is written down who did it.
create function access.follow_account() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  what text[] := '{}';
begin
  if tg_op = 'INSERT' then
    what := '{made}';
  else
    if new.role is distinct from old.role then what := what || 'role'::text; end if;
    if new.disabled_at is not null and old.disabled_at is null then what := what || 'disabled'::text; end if;
    if new.disabled_at is null and old.disabled_at is not null then what := what || 'enabled'::text; end if;
    if new.first_sign_in and new.password_hash is distinct from old.password_hash then what := what || 'reset'::text;
    elsif old.first_sign_in and not new.first_sign_in then what := what || 'begun'::text;
    elsif new.password_hash is distinct from old.password_hash then what := what || 'password'::text; end if;
    if what && '{disabled,reset}' then delete from access.session s where s.account = new.id; end if;
  end if;
  insert into access.account_event (account, at, by_account, what, role)
    select new.id, coalesce(access.moment(), now()), access.account(), w, case when w in ('made', 'role') then new.role end
    from unnest(what) w;
  return null;
end $$;
create trigger z_follow after insert or update on access.account for each row execute function access.follow_account();

-- sessions: the holder sees them and ends them ---------------------------------------------------------------------------
alter table access.session add column agent text check (length(agent) <= 120);

drop function access.open_session(text, uuid, bytea, int);
create function access.open_session(service text, account uuid, token_hash bytea, hours int, agent text default null) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not access.is_service(service) then raise exception 'no service' using errcode = '42501'; end if;
  delete from access.session s where s.expires_at < clock_timestamp();
  insert into access.session values (open_session.token_hash, open_session.account, clock_timestamp(),
    clock_timestamp() + make_interval(hours => open_session.hours), left(open_session.agent, 120));
end $$;

-- by a session token; `at` is the clock of the application
create or replace function access.enter(token text, at timestamptz) returns setof access.actor_row
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who access.account;
begin
  select a.* into who from access.session s join access.account a on a.id = s.account
    where s.token_hash = sha256(convert_to(token, 'UTF8')) and s.expires_at > clock_timestamp()
      and a.disabled_at is null and not a.first_sign_in;
  if who.id is null then return; end if;
  perform access.become(who, at);
  -- only to tell the holder which of the own sessions this one is
  perform set_config('startlijn.session', encode(sha256(convert_to(token, 'UTF8')), 'hex'), true);
  return next access.describe(who);
end $$;

create function access.own_sessions() returns table (name text, opened_at timestamptz, expires_at timestamptz, agent text, here boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select encode(sha256(s.token_hash), 'hex'), s.opened_at, s.expires_at, s.agent,
    encode(s.token_hash, 'hex') is not distinct from nullif(current_setting('startlijn.session', true), '')
  from access.session s where s.account = access.account() and s.expires_at > clock_timestamp() order by s.opened_at desc
$$;

-- one of the own sessions by name, or all of them but this one
create function access.end_own_sessions(which text) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  ended int;
begin
  delete from access.session s where s.account = access.account() and case when which is null
    then encode(s.token_hash, 'hex') is distinct from nullif(current_setting('startlijn.session', true), '')
    else encode(sha256(s.token_hash), 'hex') = which end;
  get diagnostics ended = row_count;
  return ended;
end $$;

-- an administrator ends the sessions of a colleague
create function access.end_sessions_of(who uuid) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  ended int;
begin
  delete from access.session s using access.account a where s.account = who and a.id = who
    and access.role_name() = 'administrator' and a.organisation = access.organisation();
  get diagnostics ended = row_count;
  return ended;
end $$;

-- passwords ------------------------------------------------------------------------------------------------------------
drop function access.credentials(text, text);
create function access.credentials(service text, login text)
returns table (account uuid, password_hash text, totp_secret bytea, locked_until timestamptz, disabled boolean, synthetic boolean,
  first_sign_in boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not access.is_service(service) then raise exception 'no service' using errcode = '42501'; end if;
  return query select a.id, a.password_hash, a.totp_secret, a.locked_until, a.disabled_at is not null, a.synthetic, a.first_sign_in
    from access.account a where lower(a.login) = lower(credentials.login);
end $$;

-- the first sign-in: only on top of the one-time password that was seen, and only once
create function access.begin_account(service text, account uuid, seen_hash text, password_hash text, totp_secret bytea)
returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not access.is_service(service) then raise exception 'no service' using errcode = '42501'; end if;
  update access.account a set password_hash = begin_account.password_hash, totp_secret = begin_account.totp_secret,
    first_sign_in = false, version = a.version + 1
  where a.id = begin_account.account and a.first_sign_in and a.disabled_at is null and a.password_hash = seen_hash;
  return found;
end $$;

-- the own hash, to check the present password before a new one
create function access.own_password() returns text
language sql stable security definer set search_path = pg_catalog as $$
  select a.password_hash from access.account a where a.id = access.account()
$$;

-- a wrong present password counts as a wrong sign-in; the fifth in a row locks the account and ends its sessions
create function access.record_own_attempt(succeeded boolean) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  locks boolean;
begin
  select not succeeded and a.failed_attempts >= 4 into locks from access.account a where a.id = access.account();
  update access.account a set
    failed_attempts = case when succeeded or locks then 0 else a.failed_attempts + 1 end,
    locked_until = case when locks then clock_timestamp() + interval '5 minutes' else a.locked_until end
  where a.id = access.account();
  if locks then delete from access.session s where s.account = access.account(); end if;
end $$;

-- a login is one for the whole installation; an administrator may learn that it is taken, and no more
create function access.login_taken(which text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select access.role_name() = 'administrator' and exists (select 1 from access.account a where lower(a.login) = lower(which))
$$;
