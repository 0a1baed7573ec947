import type { Child } from 'hono/jsx'
import { describe, expect, test } from 'vitest'
import { translator } from '../language/messages.ts'
import {
  DataTable,
  Document,
  type DocumentProps,
  ErrorPage,
  Filters,
  LinkButton,
  Pagination,
  Share,
  Steps,
  SummaryList,
  Tag,
} from './index.ts'

const t = translator('nl')
const text = (node: Child): string => String(node)
const words = (node: Child): string =>
  text(node)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('what is not known', () => {
  test.each([null, undefined, ''])('a description %j says unknown', (description) => {
    expect(text(<SummaryList items={[{ term: 'Beroep', description }]} t={t} />)).toContain(
      '<dd><span class="unknown">onbekend</span></dd>',
    )
  })

  test('zero is known', () => {
    expect(words(<SummaryList items={[{ term: 'Jaren', description: 0 }]} t={t} />)).toBe('Jaren 0')
  })

  test.each([
    [null, 84],
    [0, 0],
  ])('a share of %j of %i is unknown, not zero', (part, whole) => {
    const html = text(<Share part={part} whole={whole} t={t} />)
    expect(html).toContain('onbekend')
    expect(html).not.toContain('%')
  })
})

describe('a share', () => {
  test('stands beside its count, its bounds, its unknown and its source', () => {
    const said = words(
      <Share
        part={29}
        whole={84}
        unknown={11}
        interval={{ low: 25, high: 45 }}
        source="Cohort 2022"
        title="Werk"
        t={t}
      />,
    )
    expect(said).toBe(
      'Werk 35 % , waarschijnlijk tussen 25 en 45 % (29 van 84) Van 11 personen onbekend Cohort 2022',
    )
  })

  test('the bar covers the known only: the rest shows the hatched ground', () => {
    const html = text(<Share part={30} whole={60} unknown={40} t={t} />)
    expect(html).toMatch(/class="share__rest"[^>]* width="60"/)
    expect(html).toMatch(/class="share__part"[^>]* width="30"/)
  })

  test.each([
    [2, 5, '2 van 5'],
    [1, 1000, 'minder dan 1 % (1 van 1.000)'],
    [999, 1000, 'meer dan 99 % (999 van 1.000)'],
    [0, 50, '0 % (0 van 50)'],
    [50, 50, '100 % (50 van 50)'],
  ])('%i of %i does not say more than was counted', (part, whole, said) => {
    expect(words(<Share part={part} whole={whole} t={t} />)).toBe(said)
  })
})

describe('a table', () => {
  const html = text(
    <DataTable
      caption="Mensen"
      rows={[{ name: 'Samira <b>', days: 37 }]}
      columns={[
        { key: 'name', header: 'Naam', naming: true, cell: ({ name }) => name },
        { key: 'days', header: 'Dagen', numeric: true, cell: ({ days }) => days },
      ]}
    />,
  )

  test('has a caption, headers of columns and rows, and figures to the right', () => {
    expect(html).toContain('<caption>Mensen</caption>')
    expect(html).toContain('<th scope="col">Naam</th>')
    expect(html).toMatch(/<th scope="row"><div class="table__cell">Samira &lt;b&gt;<\/div><\/th>/)
    expect(html).toMatch(/<td class="numeric" data-label="Dagen">/)
  })
})

describe('links', () => {
  const evil = 'javascript:alert(1)'
  test.each([
    ['LinkButton', () => <LinkButton href={evil}>x</LinkButton>],
    ['ErrorPage', () => <ErrorPage title="x" action={{ href: evil, label: 'x' }} t={t} />],
    ['Steps', () => <Steps items={[{ title: 'x', state: 'open', href: evil }]} t={t} />],
    ['Pagination', () => <Pagination path={evil} query={{}} page={2} more t={t} />],
    [
      'Filters',
      () => <Filters action={evil} label="x" submitLabel="x" applied={[{ label: 'x', href: evil }]} t={t} />,
    ],
    ['Document', () => <Document {...documentProps} />],
  ])('of %s go nowhere that runs something', (_, draw) => {
    const html = text(draw())
    expect(html).not.toContain('javascript:')
    expect(html).toMatch(/(href|action)="#/)
  })

  const documentProps: DocumentProps = {
    title: 'x',
    language: 'nl',
    direction: 'ltr',
    bodyClass: 'worker',
    navigation: [{ href: evil, label: 'x', current: false }],
    user: { name: 'x', roleLabel: 'x', organisationName: 'x' },
    accountPath: evil,
    signOutPath: evil,
    languageSwitch: [{ href: evil, label: 'x' }],
    demoBanner: null,
    flash: null,
    t,
  }

  test('pages keep the question', () => {
    expect(text(<Pagination path="/mensen" query={{ q: 'a&b', leeg: '' }} page={2} more t={t} />)).toContain(
      'href="/mensen?q=a%26b&amp;page=3"',
    )
  })
})

describe('a document', () => {
  const draw = (given: Partial<DocumentProps>) =>
    text(
      <Document
        title="Mensen <1>"
        language="ar"
        direction="rtl"
        bodyClass="portal"
        navigation={[
          { href: '/', label: 'Begin', current: false },
          { href: '/mensen', label: 'Mensen', current: true },
        ]}
        user={null}
        accountPath="/account"
        signOutPath="/uitloggen"
        languageSwitch={[{ href: '/taal/en', label: 'English', language: 'en' }]}
        demoBanner="Verzonnen"
        flash={null}
        t={t}
        {...given}
      />,
    )

  test('says its language and direction, and begins with a way to the content', () => {
    const html = draw({})
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('<title>Mensen &lt;1&gt; | Startlijn</title>')
    expect(html).toMatch(/<body class="portal"><a class="[^"]*" href="#main">/)
    expect(html).toContain('<main id="main" tabindex="-1">')
  })

  test('says where the visitor is', () => {
    expect(draw({})).toContain('<a href="/mensen" aria-current="page">Mensen</a>')
  })

  test('runs nothing and styles nothing inline', () => {
    const html = draw({
      flash: 'Bewaard',
      version: '1.2.3',
      user: { name: 'A', roleLabel: '', organisationName: 'B' },
    })
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/)
    expect(html).toContain('Versie 1.2.3')
    expect(html).toMatch(/role="status"[\s\S]*Bewaard/)
  })

  test('offers to sign in or out, whichever makes sense', () => {
    expect(draw({})).toContain('href="/inloggen"')
    const html = draw({ user: { name: 'A', roleLabel: 'Klantmanager', organisationName: '' } })
    expect(html).toContain('action="/uitloggen"')
    expect(html).not.toContain('href="/inloggen"')
  })
})

test('a state of a step and a lane are said in words, not in colour alone', () => {
  expect(words(<Steps items={[{ title: 'Intake', state: 'missing' }]} t={t} />)).toBe(
    'Intake Had al gedaan moeten zijn',
  )
  expect(words(<Tag lane="work">Werk</Tag>)).toBe('Werk')
})
