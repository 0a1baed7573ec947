import type pg from 'pg'

/** How many organisations, and the share of the persons that each has: some are cities, most are small. */
const organisations = 100

/**
 * Persons with duties, names, colleagues and obligations, written past the actions so that it takes seconds. Per person five
 * duties of one municipality, a line of seven episodes and four milestones, ten obligations of which seven ask for something,
 * and one client manager.
 */
export const fillWork = async (client: pg.Client, persons: number, workers: number): Promise<void> => {
  const run = (text: string) => client.query(text)
  await run("set session_replication_role = 'replica'; select setseed(0.5)")
  await run(`create temp table place as select gen_random_uuid() as org, n,
    (sum(1.0 / n) over (order by n) - 1.0 / n) / sum(1.0 / n) over () as low,
    sum(1.0 / n) over (order by n) / sum(1.0 / n) over () as high from generate_series(1, ${organisations}) n`)
  await run(`insert into startlijn.organisation (id, kind, name, synthetic)
    select org, 'municipality', 'Gemeente ' || n, true from place`)
  await run(`create temp table worker as select gen_random_uuid() as id, p.org, w.n,
      row_number() over (partition by p.org order by w.n) as turn, count(*) over (partition by p.org) as turns
    from generate_series(0, ${workers - 1}) w(n) join place p on (w.n + 0.5) / ${workers} between p.low and p.high`)
  await run(`insert into access.account (id, login, name, role, organisation, synthetic)
    select id, 'work-' || n, 'Medewerker ' || n, 'client-manager', org, true from worker`)
  await run(`create temp table someone as select gen_random_uuid() as id, s.n, p.org,
      row_number() over (partition by p.org order by s.n) as turn
    from generate_series(0, ${persons - 1}) s(n) join place p on (s.n + 0.5) / ${persons} between p.low and p.high`)
  await run('insert into startlijn.person (id, synthetic) select id, true from someone')
  await run(`insert into startlijn.identity (fact, person, given_name, family_name, birth_date)
    select gen_random_uuid(), id, 'Voornaam ' || n, 'Achternaam ' || n, '1990-01-01' from someone`)
  await run(`insert into startlijn.responsibility (fact, person, organisation, duty, starts_on)
    select gen_random_uuid(), id, org, duty, '2026-01-01' from someone,
      unnest('{housing,civic-integration,income,work,guidance}'::text[]) duty`)
  await run(`insert into startlijn.episode (fact, person, track, kind, starts_on, ends_on, state)
    select gen_random_uuid(), id, track, kind, starts_on::date, ends_on::date, state from someone, (values
      ('status', 'regime-2021', '2025-02-01', null, 'running'), ('living', 'reception-centre', '2024-06-01', '2025-05-01', 'done'),
      ('living', 'own-home', '2025-05-01', null, 'running'), ('income', 'social-assistance', '2025-05-01', null, 'running'),
      ('language', 'route-b1', '2025-09-01', null, 'running'), ('work', 'language-internship', '2025-09-01', '2026-02-01', 'done'),
      ('work', 'employment', '2026-03-01', null, 'running')) e(track, kind, starts_on, ends_on, state)
      where e.kind <> 'employment' or someone.n % 3 = 0`)
  await run(`insert into startlijn.milestone (fact, person, track, kind, on_day)
    select gen_random_uuid(), id, track, kind, on_day::date from someone, (values
      ('status', 'permit-decision', '2025-02-01'), ('living', 'registered', '2025-05-01'),
      ('language', 'pip', '2025-07-07'), ('language', 'review-talk', '2026-01-12')) m(track, kind, on_day)`)
  await run(`insert into startlijn.caseload (fact, person, organisation, account, role, starts_on)
    select gen_random_uuid(), s.id, s.org, w.id, 'client-manager', '2026-01-01' from someone s
      join worker w on w.org = s.org and w.turn = 1 + s.turn % w.turns`)
  await run(`insert into startlijn.obligation (person, rule, occurrence, status, due, met, missing, duty, category, rank,
      organisation, urgency)
    select s.id, r.rule, '2026-01-01', r.status, r.due, case when r.status like 'met%' then r.due end,
      case when r.status = 'unknown' then '{registered}'::text[] else '{}' end, r.duty, r.category, r.rank, s.org,
      r.due - date '1970-01-01'
    from someone s, lateral (select k.rule, k.duty, k.category, k.rank, k.status,
        date '2026-11-01' + (random() * k.spread)::int as due from (values
          ('no-offer', 'work', 'work', 'norm', 'overdue', 25), ('wi2021-pip-2026', 'civic-integration', 'language', 'law', 'open', 100),
          ('wi2021-term', 'civic-integration', 'language', 'law', 'open', 1000), ('wi2021-map', 'civic-integration', 'language', 'law', 'open', 1000),
          ('wi2021-pvt', 'civic-integration', 'language', 'law', 'overdue', 29), ('move-within-two-weeks', 'housing', 'living', 'norm', 'unknown', 30),
          ('social-participation', 'guidance', 'participation', 'norm', 'open', 200), ('contract-end', 'work', 'work', 'norm', 'met-late', 25),
          ('absence', 'civic-integration', 'language', 'norm', 'met-on-time', 25), ('benefit-decision', 'income', 'income', 'law', 'open', 60)
        ) k(rule, duty, category, rank, status, spread)) r where s.id is not null`)
  await run("set session_replication_role = 'origin'")
  await run('vacuum analyze')
}
