-- Why there is no offer for somebody, of one time without an offer; the list asks for it (rule no-offer).
create table startlijn.no_offer_reason (
  person uuid not null references startlijn.person deferrable initially deferred,
  organisation uuid not null references startlijn.organisation,
  occurrence date not null,
  reason text not null check (reason in ('not-mediable', 'health', 'integration-running', 'capacity', 'other')),
  explained text check (length(explained) between 1 and 200),
  -- health is said and never explained
  check (explained is null or reason = 'other')
);
call access.versioned('startlijn.no_offer_reason');
create unique index no_offer_reason_one on startlijn.no_offer_reason (person, organisation, occurrence)
  where superseded_at is null and not retracted;
call access.protect('startlijn.no_offer_reason', '''work''');
create policy own_organisation on startlijn.no_offer_reason as restrictive for select to startlijn_app using (
  organisation = (select access.organisation()) or person = (select access.person()));
create policy health on startlijn.no_offer_reason as restrictive for select to startlijn_app using (
  reason <> 'health' or person = (select access.person()) or (select access.role_name()) = 'client-manager');
create policy giving on startlijn.no_offer_reason as restrictive for insert to startlijn_app with check (
  organisation = (select access.organisation()) and (select access.role_name()) = 'client-manager');

-- Who of the own organisation is without an offer, by reason; small counts stay here.
create function access.no_offer_reasons()
returns table (reason text, persons bigint)
language sql stable security definer set search_path = pg_catalog as $$
  with waiting as (
    select distinct on (o.person) o.person, n.reason from startlijn.obligation o
      left join startlijn.no_offer_reason n on n.person = o.person and n.occurrence = o.occurrence
        and n.organisation = o.organisation and n.superseded_at is null and not n.retracted
    where o.rule = 'no-offer' and o.status = 'overdue' and o.organisation = (select access.organisation())
      and (select access.role_name()) = 'client-manager'
    order by o.person, o.occurrence desc
  ), counted as (
    select k.reason, count(w.person) as persons
    from unnest(array['not-mediable', 'health', 'integration-running', 'capacity', 'other', 'unknown']) as k(reason)
      left join waiting w on coalesce(w.reason, 'unknown') = k.reason
    group by k.reason
  )
  select t.name, t.value from (select array_agg(reason) as names, array_agg(persons) as counts from counted) c
    cross join lateral access.tell_parts(c.names, c.counts) t
$$;
