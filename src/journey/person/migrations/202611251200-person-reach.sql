-- The same rule as access.holds, written out: a function is called anew for every person of a page, a subquery is planned.
drop policy reading on startlijn.person;
create policy reading on startlijn.person for select to startlijn_app using (
  id = (select access.person()) or exists (select 1 from startlijn.responsibility r
    where r.person = startlijn.person.id and r.organisation = (select access.organisation())
      and r.duty = any ((select access.duties())::text[]) and r.superseded_at is null and not r.retracted
      and r.starts_on <= (select access.today()) and coalesce(r.ends_on, 'infinity') >= (select access.today())));
