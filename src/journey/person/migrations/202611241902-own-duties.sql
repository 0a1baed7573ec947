-- Who has a duty that others gave (a place to work, lessons, guidance) hands no other duty to anybody.
create policy giving on startlijn.responsibility as restrictive for insert to startlijn_app with check (
  (select access.role_name()) not in ('employer', 'language-provider', 'social-guide')
  or organisation = (select access.organisation()) and duty = any ((select access.duties())::text[]));

-- A household is joined by whoever reaches somebody in it: otherwise the facts of strangers could be drawn to one's own person.
create function access.reaches_household(which uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select not exists (select 1 from startlijn.membership m where m.household = which)
    or exists (select 1 from startlijn.membership m where m.household = which and m.superseded_at is null and not m.retracted
      and (m.person = access.person() or access.holds(m.person)))
$$;
create policy joining on startlijn.membership as restrictive for insert to startlijn_app with check (
  access.reaches_household(household));
