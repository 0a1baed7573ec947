-- What two people who save at the same moment could do twice: the second is refused.
create unique index result_payment_once on startlijn.result_payment (person, contract, result)
  where superseded_at is null and not retracted and state <> 'rejected';
create unique index own_amount_once on startlijn.own_amount (organisation, code, starts_on)
  where superseded_at is null and not retracted;
create unique index study_policy_once on startlijn.study_policy (organisation, starts_on)
  where superseded_at is null and not retracted;

-- A training budget: what was written stays, somebody else decides than who asked, and no more is spent than was approved.
create function access.guard_training_budget() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  before jsonb := '{"requests": [], "spent": []}';
  earlier jsonb;
  later jsonb;
begin
  if session_user <> 'startlijn_app' then return new; end if;
  if new.version > 1 then
    select b.content into before from startlijn.training_budget b
      where b.fact = new.fact and b.version = new.version - 1 and b.person = new.person;
    if before is null then raise exception 'not of this person' using errcode = 'SL409'; end if;
  end if;
  if jsonb_array_length(new.content->'requests') < jsonb_array_length(before->'requests')
    or exists (select 1 from jsonb_array_elements(before->'spent') with ordinality s(value, place)
      where new.content->'spent'->(s.place::int - 1) is distinct from s.value) then
    raise exception 'what was written stays' using errcode = 'SL409';
  end if;
  for place in 0 .. jsonb_array_length(new.content->'requests') - 1 loop
    later := new.content->'requests'->place;
    earlier := before->'requests'->place;
    if earlier is null then
      if later->'decision' is distinct from 'null'::jsonb or later->>'by' is distinct from access.account()::text then
        raise exception 'a request begins undecided, by who asks' using errcode = '42501';
      end if;
    elsif later is distinct from earlier then
      if earlier->'decision' <> 'null'::jsonb or later - 'decision' <> earlier - 'decision' then
        raise exception 'what was written stays' using errcode = 'SL409';
      end if;
      if earlier->>'by' is not distinct from access.account()::text
        or access.role_name() not in ('client-manager', 'income-consultant') then
        raise exception 'a second person decides' using errcode = '42501';
      end if;
    end if;
  end loop;
  if (select coalesce(sum((s.value->>'amount')::numeric), 0) from jsonb_array_elements(new.content->'spent') s)
    > (select coalesce(sum((r.value->>'amount')::numeric), 0) from jsonb_array_elements(new.content->'requests') r
      where r.value->'decision'->>'outcome' = 'approved') then
    raise exception 'more than was approved' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger c_guard before insert on startlijn.training_budget for each row execute function access.guard_training_budget();

-- What an organisation was paid for each result: counts and sums, also for who keeps the money and sees no files.
create function access.paid_results() returns table (contract uuid, result int, paid int, total float8)
language sql stable security definer set search_path = pg_catalog as $$
  select p.contract, p.result, count(*)::int, sum(p.amount)::float8 from startlijn.result_payment p
  where p.organisation = access.organisation() and p.state = 'confirmed' and p.superseded_at is null and not p.retracted
    and access.role_name() in ('policy', 'client-manager', 'income-consultant')
  group by p.contract, p.result
$$;
