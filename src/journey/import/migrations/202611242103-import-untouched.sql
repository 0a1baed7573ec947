-- Looking at the same person in another file writes that this was done, and changes nothing of the person.
create or replace function access.import_untouched(which uuid, persons uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.person from startlijn.import_fact f join startlijn.import i on i.id = f.import
  where i.id = which and i.organisation = access.organisation() and access.role_name() = 'client-manager'
    and f.table_name = 'person' and f.person = any (persons) and not f.undone
    and not exists (select 1 from startlijn.import_fact other where other.person = f.person and other.import <> which and not other.undone)
    and not exists (select 1 from startlijn.journal j where j.person = f.person and j.effect = 'write' and j.action not like 'import.%')
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

-- Numbers that an import wrote are free again when it is undone, many at once.
create function access.forget_import_numbers(which uuid, numbers jsonb) returns table (person uuid, kind text)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from startlijn.person_number n using jsonb_to_recordset(numbers) as r(person uuid, kind text),
    startlijn.import_fact f, startlijn.import i
  where n.person = r.person and n.kind = r.kind
    and i.id = which and i.state = 'undoing' and i.organisation = access.organisation() and access.role_name() = 'client-manager'
    and f.import = which and f.person = r.person and f.table_name = 'number-' || r.kind and f.fact = r.person and not f.undone
    and access.holds(r.person)
  returning n.person, n.kind
$$;
drop function access.forget_import_number(uuid, uuid, text);

create index import_fact_row on startlijn.import_fact (import, number);
