create table startlijn.match (
  id uuid primary key,
  person uuid not null references startlijn.person,
  place uuid not null references startlijn.place,
  employer uuid not null references startlijn.organisation,
  proposed_on date not null,
  explanation jsonb not null,
  card jsonb not null,
  person_answer text check (person_answer in ('accepted', 'refused')),
  person_answered_on date,
  person_reason text,
  employer_answer text check (employer_answer in ('accepted', 'refused')),
  employer_answered_on date,
  employer_reason text,
  version int not null default 1
);
create index match_person on startlijn.match (person);
create index match_employer on startlijn.match (employer);
create unique index match_open on startlijn.match (person, place)
  where person_answer is distinct from 'refused' and employer_answer is distinct from 'refused';
call access.protect('startlijn.match', '''work''');
create policy person_answers on startlijn.match for update to startlijn_app
  using (person = (select access.person()) and person_answer is null) with check (person = (select access.person()));
grant select, insert, update (person_answer, person_answered_on, person_reason, version) on startlijn.match to startlijn_app;

-- What an employer sees of a match: a card without name, origin or birth date; the name only after the person has agreed.
create function access.cards() returns table (match uuid, place uuid, place_title text, proposed_on date, card jsonb,
  person_answer text, employer_answer text, given_name text, version int)
language sql stable security definer set search_path = pg_catalog as $$
  select m.id, m.place, p.title, m.proposed_on, m.card, m.person_answer, m.employer_answer,
    case when m.person_answer = 'accepted' then i.given_name || ' ' || i.family_name end, m.version
  from startlijn.match m
    join startlijn.place p on p.id = m.place
    left join startlijn.identity i on i.person = m.person and i.superseded_at is null
  where m.employer = access.organisation() and access.role_name() = 'employer'
    and m.person_answer is distinct from 'refused'
  order by m.proposed_on desc, m.id
$$;
-- The employer answers, knowing no more than the card; gives the person back for the line, or nothing.
create function access.answer_card(which uuid, answer text, reason text) returns uuid
language sql security definer set search_path = pg_catalog as $$
  update startlijn.match m set employer_answer = answer, employer_answered_on = access.today(), employer_reason = reason,
    version = version + 1
  where m.id = which and m.employer = access.organisation() and access.role_name() = 'employer' and m.employer_answer is null
    and answer in ('accepted', 'refused') and m.person_answer is distinct from 'refused'
  returning m.person
$$;
-- Both said yes: that fact belongs on the line, whoever was last.
create function access.record_matched(which uuid, fact uuid) returns boolean
language sql security definer set search_path = pg_catalog as $$
  insert into startlijn.milestone (fact, version, person, track, kind, on_day, organisation)
  select record_matched.fact, 1, m.person, 'work', 'matched', access.today(), m.employer from startlijn.match m
  where m.id = which and m.person_answer = 'accepted' and m.employer_answer = 'accepted'
    and (m.employer = access.organisation() or m.person = access.person())
  returning true
$$;
