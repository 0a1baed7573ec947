-- Whether an employer may see what somebody collected: only while the consent portfolio stands.
create function access.portfolio_is_open(who uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from startlijn.consent c where c.person = who and c.item = 'portfolio'
    and c.category = 'work' and c.purpose = 'work' and c.superseded_at is null and not c.retracted and c.withdrawn_on is null)
$$;
revoke all on function access.portfolio_is_open(uuid) from public;

-- The certificates beside the cards that the employer sees now. Consent is asked at each look: withdrawn is gone.
create function access.card_certificates() returns table (match uuid, certificate jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select k.match, c.content
  from access.cards() k
    join startlijn.match m on m.id = k.match
    join startlijn.certificate c on c.person = m.person and c.superseded_at is null and not c.retracted
  where access.portfolio_is_open(m.person)
  order by k.match, c.content->>'issuedOn' desc, c.fact
$$;
