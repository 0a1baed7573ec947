-- Facts are corrected by a new version and never overwritten. The application may only insert; the previous version is
-- closed here. Whoever writes version n+1 on top of something other than the current version n is refused (SL409).
create function access.stamp_version() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user = 'startlijn_app' then
    new.recorded_at := coalesce(access.moment(), now());
    new.recorded_by := access.account();
    new.superseded_at := null;
  end if;
  return new;
end $$;

create function access.close_previous() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  closed int;
begin
  execute format('update %s set superseded_at = $1 where fact = $2 and version = $3 and superseded_at is null',
    tg_relid::regclass) using new.recorded_at, new.fact, new.version - 1;
  get diagnostics closed = row_count;
  if closed <> 1 then
    raise exception 'stale version' using errcode = 'SL409';
  end if;
  return new;
end $$;

-- Gives a table the columns of a version (fact, version, recorded_at, superseded_at, recorded_by, retracted) and its guard.
create procedure access.versioned(tbl regclass)
language plpgsql as $$
begin
  execute format('alter table %s
    add column fact uuid not null,
    add column version int not null default 1 check (version >= 1),
    add column recorded_at timestamptz not null default now(),
    add column superseded_at timestamptz,
    add column recorded_by uuid,
    add column retracted boolean not null default false,
    add primary key (fact, version)', tbl);
  execute format('create trigger a_stamp before insert on %s for each row execute function access.stamp_version()', tbl);
  execute format('create trigger b_close_previous before insert on %s for each row when (new.version > 1)
    execute function access.close_previous()', tbl);
  execute format('grant select, insert on %s to startlijn_app', tbl);
end $$;
