-- Who signed which words of a learn-work contract, when, and how. A signature belongs to one version: other words are signed anew.
create table startlijn.learn_work_signature (
  contract uuid not null,
  version int not null,
  person uuid not null references startlijn.person,
  signer text not null check (signer in ('person', 'employer', 'school')),
  on_day date not null default access.today(),
  on_paper boolean not null default false,
  note text check (length(note) between 1 and 300),
  account uuid default access.account(),
  recorded_at timestamptz not null default coalesce(access.moment(), now()),
  primary key (contract, version, signer),
  foreign key (contract, version) references startlijn.learn_work_contract (fact, version) on delete cascade,
  check (on_paper = (note is not null))
);

-- The days that were typed until now were signatures on paper; which account recorded them stands with the version itself.
insert into startlijn.learn_work_signature (contract, version, person, signer, on_day, on_paper, note, account, recorded_at)
  select c.fact, c.version, c.person, s.key, s.value::date, true, 'Dag overgenomen uit het contract', c.recorded_by, c.recorded_at
  from startlijn.learn_work_contract c, jsonb_each_text(c.content->'signed') s
  where s.value is not null and c.superseded_at is null and not c.retracted;

-- The facts on the line that a contract put there, by name instead of by likeness.
update startlijn.learn_work_contract c set content = (c.content - 'signed') || jsonb_build_object('line', jsonb_build_object(
  'theory', (select e.fact from startlijn.episode e where e.person = c.person and e.kind = 'bbl'
    and e.provider = (c.content->>'school')::uuid and e.starts_on = (c.content->>'startsOn')::date
    and e.superseded_at is null and not e.retracted and e.state <> 'broken-off' limit 1),
  'work', (select e.fact from startlijn.episode e where e.person = c.person and e.kind = 'learn-work-place'
    and e.provider = (c.content->>'employer')::uuid and e.starts_on = (c.content->>'startsOn')::date
    and e.superseded_at is null and not e.retracted and e.state <> 'broken-off' limit 1),
  'wage', (select e.fact from startlijn.episode e where e.person = c.person and e.kind = 'wage'
    and e.provider = (c.content->>'employer')::uuid and e.starts_on = (c.content->>'startsOn')::date
    and e.superseded_at is null and not e.retracted and e.state <> 'broken-off' limit 1),
  'end', (select m.fact from startlijn.milestone m where m.person = c.person and m.kind = 'contract-end'
    and m.organisation = (c.content->>'employer')::uuid and m.on_day = (c.content->>'endsOn')::date
    and m.superseded_at is null and not m.retracted limit 1)));

-- Employer and school read what they are asked to sign, before they have any duty for the person: the present words only.
create policy party on startlijn.learn_work_contract for select to startlijn_app using (
  superseded_at is null and not retracted and (
    (select access.role_name()) = 'employer' and content->>'employer' = (select access.organisation())::text
    or (select access.role_name()) = 'language-provider' and content->>'school' = (select access.organisation())::text));

alter table startlijn.learn_work_signature enable row level security;
alter table startlijn.learn_work_signature force row level security;
create policy owner on startlijn.learn_work_signature to startlijn_owner using (true) with check (true);
create policy reading on startlijn.learn_work_signature for select to startlijn_app using (person = (select access.person()) or exists (
  select 1 from startlijn.learn_work_contract c where c.fact = learn_work_signature.contract
    and c.version = learn_work_signature.version and c.person = learn_work_signature.person));
create policy signing on startlijn.learn_work_signature for insert to startlijn_app with check (
  account = (select access.account()) and exists (
  select 1 from startlijn.learn_work_contract c where c.fact = learn_work_signature.contract
    and c.version = learn_work_signature.version and c.person = learn_work_signature.person
    and c.superseded_at is null and not c.retracted
    and case
      when learn_work_signature.on_paper then learn_work_signature.on_day <= (select access.today())
        and (select access.role_name()) = 'client-manager' and access.holds(c.person)
      when learn_work_signature.on_day <> (select access.today()) then false
      when learn_work_signature.signer = 'person' then c.person = (select access.person())
      when learn_work_signature.signer = 'employer' then (select access.role_name()) = 'employer'
        and c.content->>'employer' = (select access.organisation())::text
      else (select access.role_name()) = 'language-provider' and c.content->>'school' = (select access.organisation())::text end));
grant select, insert on startlijn.learn_work_signature to startlijn_app;
create policy erasing on startlijn.learn_work_signature to startlijn_retention using (true);
grant select, delete on startlijn.learn_work_signature to startlijn_retention;

-- The name, for who is asked to sign: from the moment on which the person has signed these words.
create function access.name_in_learn_work(which uuid) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select i.given_name || ' ' || i.family_name from startlijn.learn_work_contract c
    join startlijn.identity i on i.person = c.person and i.superseded_at is null and not i.retracted
    where c.fact = which and c.superseded_at is null and not c.retracted
      and (access.role_name() = 'employer' and c.content->>'employer' = access.organisation()::text
        or access.role_name() = 'language-provider' and c.content->>'school' = access.organisation()::text)
      and exists (select 1 from startlijn.learn_work_signature s
        where s.contract = c.fact and s.version = c.version and s.signer = 'person')
$$;

-- The third signature makes it hold: theory, work, wage and end on the line follow the words that were signed, whoever signed last.
create function access.conclude_learn_work(which uuid, milestone_fact uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  c startlijn.learn_work_contract;
  first_day date;
  last_day date;
  becomes text;
  signed_on date;
begin
  select * into c from startlijn.learn_work_contract
    where fact = which and superseded_at is null and not retracted for no key update;
  select max(s.on_day) into signed_on from startlijn.learn_work_signature s where s.contract = c.fact and s.version = c.version
    having count(*) = 3;
  if signed_on is null then return false; end if;
  first_day := c.content->>'startsOn';
  last_day := c.content->>'endsOn';
  becomes := case when first_day > access.today() then 'planned' when last_day < access.today() then 'done' else 'running' end;
  insert into startlijn.episode (fact, version, person, track, kind, starts_on, ends_on, state, half_days, hours, provider, label)
    select e.fact, e.version + 1, e.person, e.track, e.kind, first_day, last_day, becomes,
      case e.kind when 'bbl' then (c.content->>'theoryDays')::numeric * 2
        when 'learn-work-place' then (c.content->>'workDays')::numeric * 2 else e.half_days end,
      case when e.kind = 'bbl' then e.hours else (c.content->>'hours')::numeric end,
      case when e.kind = 'bbl' then (c.content->>'school')::uuid else (c.content->>'employer')::uuid end, e.label
    from startlijn.episode e where e.person = c.person and e.superseded_at is null and not e.retracted
      and e.state in ('planned', 'running')
      and e.fact::text in (c.content->'line'->>'theory', c.content->'line'->>'work', c.content->'line'->>'wage');
  insert into startlijn.milestone (fact, version, person, track, kind, on_day, organisation, detail)
    select m.fact, m.version + 1, m.person, m.track, m.kind, last_day, (c.content->>'employer')::uuid, m.detail
    from startlijn.milestone m where m.person = c.person and m.superseded_at is null and not m.retracted
      and m.fact::text = c.content->'line'->>'end'
      and (m.on_day, m.organisation) is distinct from (last_day, (c.content->>'employer')::uuid);
  insert into startlijn.milestone (fact, version, person, track, kind, on_day, organisation)
    values (milestone_fact, 1, c.person, 'work', 'contract-signed', signed_on, (c.content->>'employer')::uuid);
  return true;
end $$;
