/**
 * What every migration leaves behind, whoever wrote it; run after the last one as the owner of the tables.
 * Functions: PostgreSQL lets everybody call a new one. What was not closed to everybody is for the application; procedures
 * and triggers are for nobody. Functions with the owner's rights look nowhere but in the catalogue for a name (a temporary
 * table or type of the caller comes first otherwise).
 * Erasing: the retention role names rows by their keys and days, and reads nothing else, least of all an encrypted number.
 */
export const closePrivileges = `
do $body$
declare
  one record;
begin
  for one in
    select p.oid::regprocedure as name, p.prokind as kind, p.prosecdef as as_owner, p.prorettype = 'trigger'::regtype as is_trigger,
      has_function_privilege('public', p.oid, 'execute') as is_open
    from pg_proc p where p.pronamespace in ('access'::regnamespace, 'startlijn'::regnamespace)
  loop
    if one.is_open then
      execute format('revoke execute on routine %s from public', one.name);
      if one.kind = 'f' and not one.is_trigger then
        execute format('grant execute on function %s to startlijn_app', one.name);
      end if;
    end if;
    if one.as_owner then
      execute format('alter function %s set search_path = pg_catalog, pg_temp', one.name);
    end if;
  end loop;
  for one in
    select c.oid::regclass as name,
      (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
        and a.attname in ('id', 'fact', 'version', 'person', 'household', 'account', 'organisation', 'agreement', 'interruption',
          'recorded_at', 'superseded_at', 'created_at', 'at', 'starts_on', 'ends_on', 'on_day', 'until_day')) as keys
    from pg_class c where c.relnamespace = 'startlijn'::regnamespace and c.relkind = 'r'
      and has_table_privilege('startlijn_retention', c.oid, 'delete')
  loop
    execute format('revoke select on %s from startlijn_retention', one.name);
    execute format('grant select (%s) on %s to startlijn_retention', one.keys, one.name);
  end loop;
end $body$`
