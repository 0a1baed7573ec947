-- A version corrects the fact of the same person or household. Without this, who knows the identifier of a fact that he may
-- not see could close it by a "correction" that he writes on somebody of his own.
create or replace function access.close_previous() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  closed int;
  subject constant jsonb := to_jsonb(new);
begin
  execute format($sql$update %s t set superseded_at = $1
    where fact = $2 and version = $3 and superseded_at is null
      and to_jsonb(t)->'person' is not distinct from $4->'person'
      and to_jsonb(t)->'household' is not distinct from $4->'household'$sql$, tg_relid::regclass)
    using new.recorded_at, new.fact, new.version - 1, subject;
  get diagnostics closed = row_count;
  if closed <> 1 then
    raise exception 'stale version' using errcode = 'SL409';
  end if;
  return new;
end $$;
