-- Money of an organisation and what it chose: no row about a person. A version stands only on one of the same organisation.
create function access.guard_own_version() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  owner uuid;
begin
  if session_user <> 'startlijn_app' or new.version = 1 then return new; end if;
  execute format('select organisation from %s where fact = $1 and version = $2', tg_relid::regclass)
    into owner using new.fact, new.version - 1;
  if owner is distinct from new.organisation then
    raise exception 'not of this organisation' using errcode = '42501';
  end if;
  return new;
end $$;

create procedure access.keep_for_organisation(tbl regclass, reading text)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy owner on %s to startlijn_owner using (true) with check (true)', tbl);
  execute format('create policy reading on %s for select to startlijn_app using (%s)', tbl, reading);
  execute format('create policy writing on %s for insert to startlijn_app with check (
    (select access.role_name()) in (''policy'', ''client-manager'', ''income-consultant'')
    and organisation = (select access.organisation()))', tbl);
  execute format('create trigger aa_own before insert on %s for each row execute function access.guard_own_version()', tbl);
end $$;

-- an amount of the law that the organisation knows and the content does not yet
create table startlijn.own_amount (
  organisation uuid not null references startlijn.organisation,
  code text not null,
  value numeric(10,2) not null check (value > 0),
  starts_on date not null
);
call access.versioned('startlijn.own_amount');
create index own_amount_of on startlijn.own_amount (organisation) where superseded_at is null;
call access.keep_for_organisation('startlijn.own_amount', '(select access.role_name()) is not null');

create table startlijn.funding_source (
  organisation uuid not null references startlijn.organisation,
  source text not null,
  name text not null check (length(name) between 1 and 120),
  practice text,
  amount numeric(12,2) check (amount > 0),
  starts_on date,
  ends_on date check (ends_on >= starts_on)
);
call access.versioned('startlijn.funding_source');
create unique index funding_source_name on startlijn.funding_source (organisation, source, lower(name)) where superseded_at is null;
call access.keep_for_organisation('startlijn.funding_source', '(select access.role_name()) is not null');

-- what the municipality chose about studying with benefit; who asks may read it
create table startlijn.study_policy (
  organisation uuid not null references startlijn.organisation,
  allowed boolean not null,
  conditions text check (length(conditions) <= 1000),
  job_duty text not null check (job_duty in ('none', 'lighter', 'stays')),
  appeal text check (length(appeal) <= 500),
  starts_on date not null
);
call access.versioned('startlijn.study_policy');
create index study_policy_of on startlijn.study_policy (organisation) where superseded_at is null;
call access.keep_for_organisation('startlijn.study_policy', '(select access.role_name()) is not null');

create table startlijn.result_contract (
  organisation uuid not null references startlijn.organisation,
  content jsonb not null
);
call access.versioned('startlijn.result_contract');
create index result_contract_of on startlijn.result_contract (organisation) where superseded_at is null;
call access.keep_for_organisation('startlijn.result_contract',
  'organisation = (select access.organisation()) and (select access.role_name()) in (''policy'', ''client-manager'', ''income-consultant'')');

-- what the parts of a person's route cost and who pays them
create table startlijn.route_cover (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.route_cover');
create unique index route_cover_person on startlijn.route_cover (person) where superseded_at is null;
call access.protect('startlijn.route_cover', '''plan''');

create table startlijn.study_request (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.study_request');
create unique index study_request_person on startlijn.study_request (person) where superseded_at is null;
call access.protect('startlijn.study_request', '''plan''');

create table startlijn.training_budget (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.training_budget');
create unique index training_budget_person on startlijn.training_budget (person) where superseded_at is null;
call access.protect('startlijn.training_budget', '''plan''');

-- Payment for a result: claimed with its proof, then confirmed by somebody else of the same organisation.
create table startlijn.result_payment (
  person uuid not null references startlijn.person,
  organisation uuid not null references startlijn.organisation,
  contract uuid not null,
  result int not null check (result between 0 and 2),
  on_day date not null,
  evidence text not null check (length(evidence) between 1 and 500),
  amount numeric(12,2) not null check (amount > 0),
  state text not null check (state in ('claimed', 'confirmed', 'rejected'))
);
call access.versioned('startlijn.result_payment');
create index result_payment_person on startlijn.result_payment (person) where superseded_at is null;
call access.protect('startlijn.result_payment', '''plan''');

create function access.guard_result_payment() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  previous startlijn.result_payment;
begin
  if session_user <> 'startlijn_app' then return new; end if;
  select * into previous from startlijn.result_payment p where p.fact = new.fact and p.version = new.version - 1;
  if new.version = 1 then
    if new.state <> 'claimed' or new.on_day > access.today() or new.organisation is distinct from access.organisation()
      or not exists (select 1 from startlijn.result_contract c where c.fact = new.contract and c.superseded_at is null
        and c.organisation = access.organisation()
        and (c.content->'results'->new.result->>'amount')::numeric = new.amount) then
      raise exception 'not a result of a contract of this organisation' using errcode = '42501';
    end if;
    return new;
  end if;
  if previous.state is distinct from 'claimed' or new.state not in ('confirmed', 'rejected')
    or (new.person, new.organisation, new.contract, new.result, new.on_day, new.evidence, new.amount)
      is distinct from (previous.person, previous.organisation, previous.contract, previous.result, previous.on_day,
        previous.evidence, previous.amount) then
    raise exception 'not a step of this payment' using errcode = 'SL409';
  end if;
  if previous.recorded_by is not distinct from access.account() or new.organisation is distinct from access.organisation() then
    raise exception 'a second person of the same organisation confirms' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger c_guard before insert on startlijn.result_payment for each row execute function access.guard_result_payment();
