-- Whether a coach of an organisation goes along with somebody else already, whoever may see that: yes or no, and no more.
create function access.coach_taken(coach text, organisation uuid, not_of uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select access.role_name() in ('client-manager', 'social-guide') and exists (select 1 from startlijn.coach_match m
    where m.superseded_at is null and not m.retracted and m.person <> coach_taken.not_of
      and lower(m.content->>'coach') = lower(coach_taken.coach)
      and m.content->>'organisation' = coach_taken.organisation::text
      and m.content->>'ended' is null and coalesce(m.content->>'endsOn', '9999-12-31') >= access.today()::text)
$$;
