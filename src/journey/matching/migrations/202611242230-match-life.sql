-- A proposal ends: withdrawn, or lapsed when nobody answered in time. A match takes a seat of the place.
alter table startlijn.match
  add column expires_on date,
  add column matched_on date,
  add column ended_on date,
  add column ended_how text check (ended_how in ('withdrawn', 'lapsed')),
  add column ended_by text,
  add column ended_reason text;
update startlijn.match set expires_on = proposed_on + 28;
update startlijn.match set matched_on = greatest(person_answered_on, employer_answered_on)
  where person_answer = 'accepted' and employer_answer = 'accepted';
alter table startlijn.match alter column expires_on set not null, add check ((ended_on is null) = (ended_how is null));
drop index startlijn.match_open;
create unique index match_open on startlijn.match (person, place)
  where person_answer is distinct from 'refused' and employer_answer is distinct from 'refused' and ended_on is null;

-- An employer with an agreement has the duty workplace and so sees the lane of work; what others proposed is no business of it.
create policy no_employer on startlijn.match as restrictive to startlijn_app using ((select access.role_name()) <> 'employer');
create policy only_open on startlijn.match as restrictive for update to startlijn_app
  using (ended_on is null and expires_on >= (select access.today()));

-- Whether an employer may see the card before the answer: only where the person opened it (consent card-to-employers).
create function access.card_is_open(who uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from startlijn.consent c where c.person = who and c.item = 'card-to-employers'
    and c.category = 'identity' and c.purpose = 'work' and c.superseded_at is null and not c.retracted and c.withdrawn_on is null)
$$;
revoke all on function access.card_is_open(uuid) from public;

drop function access.cards();
-- What an employer sees: a card without name, origin or birth date once the person opened it; the name only after a yes to this place.
create function access.cards() returns table (match uuid, place uuid, place_title text, proposed_on date, expires_on date,
  explanation jsonb, card jsonb, person_answer text, employer_answer text, given_name text, person uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select m.id, m.place, p.title, m.proposed_on, m.expires_on, m.explanation, m.card, m.person_answer, m.employer_answer,
    case when m.person_answer = 'accepted' then i.given_name || ' ' || i.family_name end,
    case when m.person_answer = 'accepted' then m.person end
  from startlijn.match m
    join startlijn.place p on p.id = m.place
    left join startlijn.identity i on i.person = m.person and i.superseded_at is null
  where m.employer = access.organisation() and access.role_name() = 'employer'
    and m.person_answer is distinct from 'refused' and m.employer_answer is distinct from 'refused' and m.ended_on is null
    and (m.matched_on is not null or m.expires_on >= access.today())
    and (m.person_answer = 'accepted' or access.card_is_open(m.person))
  order by m.matched_on is not null, m.proposed_on desc, m.id
$$;

create or replace function access.answer_card(which uuid, answer text, reason text) returns uuid
language sql security definer set search_path = pg_catalog as $$
  update startlijn.match m set employer_answer = answer, employer_answered_on = access.today(), employer_reason = reason,
    version = version + 1
  where m.id = which and m.employer = access.organisation() and access.role_name() = 'employer' and m.employer_answer is null
    and answer in ('accepted', 'refused') and m.person_answer is distinct from 'refused'
    and m.ended_on is null and m.expires_on >= access.today()
    and (m.person_answer = 'accepted' or access.card_is_open(m.person))
  returning m.person
$$;

drop function access.record_matched(uuid, uuid);
-- Both said yes: that takes a seat and belongs on the line, once, whoever was last. The row of the place is the lock:
-- of two who want the last seat one is told that it is full.
create function access.record_matched(which uuid, fact uuid) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare
  found_match startlijn.match;
begin
  update startlijn.match m set matched_on = access.today()
  where m.id = which and m.person_answer = 'accepted' and m.employer_answer = 'accepted' and m.matched_on is null
    and m.ended_on is null
    and (m.employer = access.organisation() and access.role_name() = 'employer' or m.person = access.person())
  returning * into found_match;
  if found_match.id is null then return 'waiting'; end if;
  update startlijn.place p set taken = taken + 1 where p.id = found_match.place and p.state = 'open' and p.taken < p.places;
  if not found then return 'full'; end if;
  insert into startlijn.milestone (fact, version, person, track, kind, on_day, organisation)
    values (record_matched.fact, 1, found_match.person, 'work', 'matched', access.today(), found_match.employer);
  return 'matched';
end $$;

-- The person, or who has a duty for the work of the person, takes a proposal or a match back; its seat is free again.
create function access.withdraw_match(which uuid, reason text) returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare
  found_match startlijn.match;
begin
  update startlijn.match m set ended_on = access.today(), ended_how = 'withdrawn', ended_by = access.role_name(),
    ended_reason = reason, version = version + 1
  where m.id = which and m.ended_on is null and m.person_answer is distinct from 'refused'
    and m.employer_answer is distinct from 'refused'
    and (m.person = access.person() or access.role_name() <> 'employer' and exists (
      select 1 from startlijn.responsibility r join access.duty_sees d on d.duty = r.duty and d.category = 'work'
      where r.person = m.person and r.organisation = access.organisation() and r.duty = any (access.duties())
        and r.superseded_at is null and not r.retracted and r.starts_on <= access.today()
        and coalesce(r.ends_on, 'infinity') >= access.today()))
  returning * into found_match;
  if found_match.id is null then return null; end if;
  if found_match.matched_on is not null then
    update startlijn.place p set taken = greatest(taken - 1, 0) where p.id = found_match.place;
  end if;
  return found_match.person;
end $$;

-- Nobody answered in time: makes room for a new proposal of the same place to the same person.
create function access.lapse_match(who uuid, which_place uuid) returns void
language sql security definer set search_path = pg_catalog as $$
  update startlijn.match m set ended_on = access.today(), ended_how = 'lapsed'
  where m.person = who and m.place = which_place and m.ended_on is null and m.matched_on is null
    and m.expires_on < access.today()
$$;

create function access.open_matches_at(which_place uuid) returns table (person uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select m.person from startlijn.match m
    join startlijn.responsibility r on r.person = m.person and r.organisation = access.organisation() and r.duty = 'work'
      and r.duty = any (access.duties()) and r.superseded_at is null and not r.retracted
      and r.starts_on <= access.today() and coalesce(r.ends_on, 'infinity') >= access.today()
  where m.place = which_place and m.person_answer is distinct from 'refused' and m.employer_answer is distinct from 'refused'
    and m.ended_on is null and (m.matched_on is not null or m.expires_on >= access.today())
$$;
