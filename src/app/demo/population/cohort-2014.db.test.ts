import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../../tests/database.ts'
import { openCohorts } from '../../../journey/monitor/index.ts'
import { perform } from '../../../platform/action/perform.ts'
import { loadKnowledge } from '../../load-knowledge.ts'
import { storeDemoAccounts } from '../store-accounts.ts'
import { figures } from './cohort-figures.ts'
import { loadPopulation } from './load-population.ts'

const house = await openTestHouse()
const policy = await house.visitor(
  'policy',
  await house.organisation('municipality', 'Beleid', undefined, 'AM13'),
)
beforeAll(async () => {
  await loadKnowledge(house.adminUrl)
  await storeDemoAccounts(house.adminUrl)
  await loadPopulation(house, 2000, { progress: () => undefined })
})

/** How far a share of so many may lie from the figure: half of a 95 percent interval of a sample, or one person. */
const tolerance = (figure: number, of: number): number =>
  Math.max(1.96 * Math.sqrt((figure * (1 - figure)) / of), 1 / of)
const expectNear = (share: { readonly part: number; readonly of: number }, figure: number): void => {
  expect(share.of).toBeGreaterThan(15)
  expect(Math.abs(share.part / share.of - figure)).toBeLessThanOrEqual(tolerance(figure, share.of))
}

/** The cohort of 2014 as the monitor itself shows it to a policy maker. */
const cohort = async (months: number) => {
  const { rows } = await perform(house.kernel, openCohorts, { months }, policy)
  const row = rows.find((one) => one.cohort === 2014)
  if (!row) throw new Error('no cohort of 2014')
  const share = (measure: 'in-work' | 'on-benefit') => ({
    part: row.figures[measure] ?? Number.NaN,
    of: row.figures.followed ?? 0,
  })
  return { work: share('in-work'), benefit: share('on-benefit') }
}

/** Adults of 2014 so many months after their permit, with what they do on that day; by the definitions of the cohort table. */
const adults = `with adult as (
    select m.person, i.origin, (m.on_day + make_interval(months => $1))::date as day from startlijn.milestone m
      join startlijn.identity i on i.person = m.person and i.superseded_at is null
    where m.kind = 'permit-decision' and m.superseded_at is null and m.on_day between '2014-01-01' and '2014-12-31'
      and i.birth_date + interval '18 years' <= m.on_day
      and not exists (select from startlijn.milestone c where c.person = m.person and c.kind = 'departed'
        and c.on_day <= (m.on_day + make_interval(months => $1))::date)
  ), now_then as (
    select a.person, a.origin, e.kind, o.sector, e.ends_on, e.hours from adult a
      left join startlijn.membership h on h.person = a.person and h.superseded_at is null and not h.retracted and h.starts_on <= a.day
      join startlijn.episode e on (e.person = a.person or e.household = h.household) and e.superseded_at is null and not e.retracted
        and e.state <> 'planned' and e.starts_on <= a.day and coalesce(e.ends_on, 'infinity') >= a.day
      left join startlijn.organisation o on o.id = e.provider
  )`
const work = "('employment', 'agency-work', 'own-business')"
const benefit = "('social-assistance', 'partial-assistance')"

/** Of the adults that a condition chooses, those that another chooses. */
const share = async (months: number, of: string, part: string) => {
  const [row] = await house.asOwner<{ part: number; of: number }>(
    `${adults} select count(distinct person) filter (where ${part}) as part, count(distinct person) as "of" from now_then where ${of}`,
    [months],
  )
  return row ?? { part: 0, of: 0 }
}

describe('the cohort of 2014 agrees with what the report says', () => {
  test('F26 and F36: 11 percent in work and 84 percent on a benefit 30 months after the permit', async () => {
    const { work: working, benefit: assisted } = await cohort(30)
    expectNear(working, figures.inWork)
    expectNear(assisted, figures.onBenefit)
    expect(working.of).toBeGreaterThan(400)
    // the totals are steered, so they lie nearer than chance alone would bring them
    expect(Math.abs(working.part / working.of - figures.inWork)).toBeLessThan(0.01)
    expect(Math.abs(assisted.part / assisted.of - figures.onBenefit)).toBeLessThan(0.01)
  })

  test('F37: 90 percent on a benefit after 18 months', async () => {
    expectNear((await cohort(18)).benefit, figures.onBenefitEarly)
  })

  test.each([
    ['F27', 'ER', figures.inWorkOf.ER],
    ['F28', 'AF', figures.inWorkOf.AF],
    ['F29', 'SY', figures.inWorkOf.SY],
  ])('%s: in work after 30 months, of origin %s', async (_, origin, figure) => {
    expectNear(await share(30, `origin = '${origin}'`, `kind in ${work}`), figure)
  })

  test('F38: almost 90 percent of Syrians and Eritreans on social assistance after 30 months', async () => {
    expectNear(await share(30, "origin in ('SY', 'ER')", `kind in ${benefit}`), figures.assistedOf.SY)
  })

  test.each([
    ['F31', 30, "sector = 'I'", figures.hospitality],
    ['F32', 30, "kind = 'agency-work'", figures.agency],
    ['F33', 30, "kind = 'own-business'", figures.selfEmployed],
    ['F34', 18, "kind = 'own-business'", figures.selfEmployedEarly],
  ])('%s: of those who work after %i months, %s', async (_, months, which, figure) => {
    expectNear(await share(months, `kind in ${work}`, which), figure)
  })

  test('F35: contracts are mostly for a time and for part of the week', async () => {
    const hired = "kind in ('employment', 'agency-work')"
    const fixed = await share(30, hired, 'ends_on is not null')
    const partTime = await share(30, hired, 'hours < 36')
    expect(fixed.part / fixed.of).toBeGreaterThan(0.5)
    expect(partTime.part / partTime.of).toBeGreaterThan(0.5)
  })

  test('F14 and F15: three in ten Syrians had their family with them within a year, far fewer Eritreans', async () => {
    const familyOf = async (origin: string) => {
      const [row] = await house.asOwner<{ part: number; of: number }>(
        `select count(*) as "of", count(*) filter (where exists (select from startlijn.membership f join startlijn.person p on p.id = f.person
            where f.household = h.household and p.arrived_as_family and f.starts_on <= a.on_day + interval '12 months')) as part
         from startlijn.milestone m join startlijn.identity i on i.person = m.person and i.superseded_at is null
           join startlijn.membership h on h.person = m.person and h.role = 'main' and h.superseded_at is null and not h.retracted
           join startlijn.milestone a on a.person = m.person and a.kind = 'arrival'
           join startlijn.person p on p.id = m.person and not p.arrived_as_family
         where m.kind = 'permit-decision' and m.on_day between '2014-01-01' and '2014-12-31' and i.origin = $1
           and not exists (select from startlijn.milestone c where c.person = m.person and c.kind = 'departed')`,
        [origin],
      )
      return row ?? { part: 0, of: 0 }
    }
    const [syrian, eritrean] = [await familyOf('SY'), await familyOf('ER')]
    expectNear(syrian, figures.familyOf.SY)
    expect(eritrean.part / eritrean.of).toBeLessThan(0.5 * figures.familyOf.SY)
  })

  test('lives under the law of 2013: a loan and no plan; nobody of it is real', async () => {
    const [row] = await house.asOwner<{ loans: number; plans: number; real: number }>(
      `with cohort as (select person from startlijn.episode where kind = 'regime-2013' and superseded_at is null)
       select (select count(*) from startlijn.milestone where kind = 'loan-granted' and person in (select person from cohort)) as loans,
         (select count(*) from startlijn.milestone where kind = 'pip' and person in (select person from cohort)) as plans,
         (select count(*) from startlijn.person where not synthetic) as real`,
    )
    expect(row?.loans).toBeGreaterThan(200)
    expect(row).toMatchObject({ plans: 0, real: 0 })
  })
})
