-- The account with which somebody sees the own file: given by who keeps that file, one a person, and it reaches nothing else.
create unique index account_one_person on access.account (person) where person is not null;
grant insert (person) on access.account to startlijn_app;

create function access.keeps_file_of(who uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select who is not null and access.role_name() in ('client-manager', 'coa-case-manager') and access.holds(who)
$$;
create policy giving on access.account for insert to startlijn_app with check (
  role = 'person' and organisation is null and access.keeps_file_of(person));
create policy giver_sees on access.account for select to startlijn_app using (access.keeps_file_of(person));
create policy giver_resets on access.account for update to startlijn_app
  using (access.keeps_file_of(person)) with check (role = 'person' and organisation is null and access.keeps_file_of(person));

create or replace function access.guard_account() returns trigger
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
  keeps := not mine and (
    access.role_name() = 'administrator' and old.organisation is not distinct from access.organisation()
    or access.keeps_file_of(old.person) and new.person is not distinct from old.person);
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

-- Whether a login exists is told to who may make accounts.
create or replace function access.login_taken(which text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select access.role_name() in ('administrator', 'client-manager', 'coa-case-manager')
    and exists (select 1 from access.account a where lower(a.login) = lower(which))
$$;
