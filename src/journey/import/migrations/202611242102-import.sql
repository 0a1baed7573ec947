-- A file of a municipality: staged first, stored in the files of persons only when somebody confirms. What a row says lies
-- encrypted in `content` and goes when its term is over; in clear stand only row numbers, verdicts and identifiers.
create table startlijn.import (
  id uuid primary key,
  organisation uuid not null references startlijn.organisation,
  account uuid not null references access.account,
  state text not null check (state in ('staged', 'storing', 'stored', 'undoing', 'undone', 'cancelled', 'expired')),
  about bytea,
  staged_at timestamptz not null,
  changed_at timestamptz not null,
  progress_at timestamptz not null default clock_timestamp()
);
create index import_organisation on startlijn.import (organisation, staged_at desc);

create table startlijn.import_row (
  import uuid not null references startlijn.import on delete cascade,
  number int not null,
  organisation uuid not null,
  verdict text not null check (verdict in ('new', 'known', 'changed', 'suggested', 'faulty')),
  conflicts boolean not null default false,
  -- what somebody decided: the same person or another one, or to leave the row out; and where the file prevails
  choice text check (choice in ('same', 'other', 'leave-out')),
  take text[] not null default '{}',
  person uuid,
  content bytea,
  outcome text check (outcome in ('made', 'changed', 'unchanged', 'left-out', 'refused')),
  reason text,
  undone text check (undone in ('withdrawn', 'restored', 'kept')),
  primary key (import, number)
);
create index import_row_person on startlijn.import_row (person) where person is not null;

-- which version of which fact a row wrote, so that it can be taken back, and so that a later file knows what is still as
-- an import left it; `fact` is the person for what is no versioned fact (the person self, a number)
create table startlijn.import_fact (
  import uuid not null references startlijn.import on delete cascade,
  number int not null,
  organisation uuid not null,
  person uuid not null,
  field text not null,
  table_name text not null,
  fact uuid not null,
  version int not null,
  undone boolean not null default false,
  primary key (import, table_name, fact, version)
);
create index import_fact_person on startlijn.import_fact (person) where not undone;

-- the municipality's own number of a file; only that municipality finds a person by it
create table startlijn.import_reference (
  organisation uuid not null references startlijn.organisation,
  person uuid not null references startlijn.person,
  blind_index bytea not null,
  primary key (organisation, person)
);
create index import_reference_known on startlijn.import_reference (organisation, blind_index);

do $$
declare
  tbl text;
begin
  foreach tbl in array array['import', 'import_row', 'import_fact', 'import_reference'] loop
    execute format('alter table startlijn.%I enable row level security', tbl);
    execute format('alter table startlijn.%I force row level security', tbl);
    execute format('create policy owner on startlijn.%I to startlijn_owner using (true) with check (true)', tbl);
    execute format($policy$create policy own on startlijn.%I to startlijn_app using (
      organisation = (select access.organisation()) and (select access.role_name()) = 'client-manager')
      with check (organisation = (select access.organisation()) and (select access.role_name()) = 'client-manager')$policy$, tbl);
    execute format('create policy erasing on startlijn.%I to startlijn_retention using (true)', tbl);
    execute format('grant select, delete on startlijn.%I to startlijn_retention', tbl);
    execute format('grant select, insert on startlijn.%I to startlijn_app', tbl);
  end loop;
end $$;
grant update (state, changed_at, progress_at) on startlijn.import to startlijn_app;
grant update (choice, take, person, outcome, reason, undone) on startlijn.import_row to startlijn_app;
grant update (undone) on startlijn.import_fact to startlijn_app;

-- the person sees that a file said something of him and what was written because of it
create policy own_file on startlijn.import_row for select to startlijn_app using (person = (select access.person()));
create policy own_file on startlijn.import_fact for select to startlijn_app using (person = (select access.person()));
create policy own_file on startlijn.import_reference for select to startlijn_app using (person = (select access.person()));

-- Which persons that an import made are still as it left them: nobody else has a duty, nobody wrote anything since. The
-- application may not read who wrote what, so the database answers, and only to the organisation of the import.
create function access.import_untouched(which uuid, persons uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select f.person from startlijn.import_fact f join startlijn.import i on i.id = f.import
  where i.id = which and i.organisation = access.organisation() and access.role_name() = 'client-manager'
    and f.table_name = 'person' and f.person = any (persons) and not f.undone
    and not exists (select 1 from startlijn.import_fact other where other.person = f.person and other.import <> which and not other.undone)
    and not exists (select 1 from startlijn.journal j where j.person = f.person and j.effect = 'write'
      and j.action not in ('import.store-batch', 'import.undo-batch'))
    and not exists (
      select 1 from (
        select fact, version, 'episode' as tbl from startlijn.episode where person = f.person and superseded_at is null
        union all select fact, version, 'milestone' from startlijn.milestone where person = f.person and superseded_at is null
        union all select fact, version, 'identity' from startlijn.identity where person = f.person and superseded_at is null
        union all select fact, version, 'membership' from startlijn.membership where person = f.person and superseded_at is null
        union all select fact, version, 'responsibility' from startlijn.responsibility where person = f.person and superseded_at is null)
        written
      where not exists (select 1 from startlijn.import_fact own where own.import = which and own.table_name = written.tbl
        and own.fact = written.fact and own.version = written.version))
    and not exists (select 1 from startlijn.import_fact m join startlijn.membership mine on mine.fact = m.fact
      join startlijn.membership other on other.household = mine.household and other.person <> f.person and other.superseded_at is null
      where m.import = which and m.person = f.person and m.table_name = 'membership')
$$;

-- A number that an import wrote is free again when the import is undone, so that the person can be registered anew.
create function access.forget_import_number(which uuid, who uuid, kind text) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select 1 from startlijn.import_fact f join startlijn.import i on i.id = f.import
    where i.id = which and i.state = 'undoing' and i.organisation = access.organisation()
      and access.role_name() = 'client-manager' and access.holds(who)
      and f.person = who and f.table_name = 'number-' || forget_import_number.kind and not f.undone) then
    return false;
  end if;
  delete from startlijn.person_number n where n.person = who and n.kind = forget_import_number.kind;
  return found;
end $$;

-- With a person who is withdrawn goes the reference under which the municipality knew him.
create function access.forget_import_references(which uuid, persons uuid[]) returns void
language sql security definer set search_path = pg_catalog as $$
  delete from startlijn.import_reference r using startlijn.import i
  where i.id = which and i.state = 'undoing' and i.organisation = access.organisation() and access.role_name() = 'client-manager'
    and r.organisation = i.organisation and r.person = any (persons)
    and exists (select 1 from startlijn.import_fact f where f.import = which and f.person = r.person and f.table_name = 'person')
$$;

-- What somebody cancels before anything was stored is deleted.
create function access.cancel_import(which uuid) returns void
language sql security definer set search_path = pg_catalog as $$
  delete from startlijn.import_row r using startlijn.import i
  where i.id = which and r.import = i.id and i.state = 'staged' and i.organisation = access.organisation()
    and access.role_name() = 'client-manager'
$$;

-- The content of an import that nobody confirmed goes with its rows; of one that was stored, what the rows said goes.
create function access.forget_import(service text, which uuid) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare
  was text;
begin
  if not access.is_service(service) then raise exception 'no service' using errcode = '42501'; end if;
  select state into was from startlijn.import where id = which for update;
  if was = 'staged' then
    delete from startlijn.import_row where import = which;
    update startlijn.import set state = 'expired', about = null where id = which;
  elsif was in ('stored', 'undone') then
    update startlijn.import_row set content = null where import = which;
    update startlijn.import set about = null where id = which;
  end if;
  return was;
end $$;
