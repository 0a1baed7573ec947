import type { Language } from '../../platform/language/messages.ts'
import type { Duty, EpisodeState, Lane } from './line.ts'
import type { Early, Missing } from './line-measures.ts'
import type { StateCode, Strand } from './line-states.ts'

/** The words around a line: in the picture, in the table that says the same, and in the sentence that sums it up. */
export type LineWords = {
  readonly lanes: Readonly<Record<Lane, string>>
  readonly status: string
  readonly duties: Readonly<Record<Duty, string>>
  readonly strands: Readonly<Record<Strand, string>>
  readonly states: Readonly<Record<StateCode, string>>
  readonly episodeStates: Readonly<Record<EpisodeState, string>>
  readonly missing: Readonly<Record<Missing, string>>
  readonly today: string
  readonly until: (day: string) => string
  readonly since: (day: string) => string
  readonly open: string
  readonly monthsSince: { readonly permit: string; readonly arrival: string; readonly unknown: string }
  readonly nobody: string
  readonly nobodyShort: string
  readonly responsible: string
  readonly noDuty: string
  readonly household: string
  readonly interrupted: string
  readonly gap: {
    readonly language: (length: string) => string
    readonly support: (length: string) => string
    readonly responsibility: (length: string) => string
  }
  readonly gapShort: {
    readonly language: (weeks: number) => string
    readonly support: (weeks: number) => string
  }
  readonly days: (count: number) => string
  readonly weeks: (count: number) => string
  readonly weeksShort: (count: number) => string
  readonly combined: (weeks: number, due: number) => string
  readonly early: (early: Pick<Early, 'status' | 'days'>) => string
  readonly gapsCounted: (count: number) => string
  readonly title: (from: string, today: string) => string
  readonly table: {
    readonly caption: (today: string) => string
    readonly what: string
    readonly from: string
    readonly to: string
    readonly state: string
    readonly who: string
    readonly remark: string
    readonly milestones: string
    readonly interruptions: string
    readonly gaps: string
    readonly derived: string
    readonly unknown: string
  }
}

const nl: LineWords = {
  lanes: {
    living: 'Wonen',
    income: 'Inkomen',
    language: 'Taal',
    education: 'Onderwijs',
    work: 'Werk',
    participation: 'Meedoen',
    guidance: 'Begeleiding',
  },
  status: 'Status',
  duties: {
    reception: 'opvang',
    housing: 'huisvesting',
    'civic-integration': 'inburgering',
    income: 'inkomen',
    work: 'werk',
    guidance: 'begeleiding',
    teaching: 'lessen',
    workplace: 'werkplek',
  },
  strands: {
    'reception-and-housing': 'Opvang en wonen',
    'civic-integration': 'Inburgering',
    income: 'Inkomen',
    'work-and-education': 'Werk en onderwijs',
  },
  states: {
    settled: 'woont in de gemeente',
    housed: 'heeft een woning, nog niet ingeschreven',
    'with-family': 'woont bij familie of vrienden',
    sheltered: 'woont in gemeentelijke opvang',
    'waiting-for-home': 'gekoppeld, wacht op een woning',
    'waiting-for-coupling': 'wacht op koppeling aan een gemeente',
    'in-reception': 'woont in de opvang',
    integrated: 'ingeburgerd',
    exempted: 'vrijgesteld',
    'no-duty': 'niet inburgeringsplichtig',
    'following-route': 'volgt een leerroute',
    'route-stopped': 'leerroute ligt stil',
    planned: 'plan gemaakt, lessen nog niet begonnen',
    'intake-done': 'intake gedaan, plan volgt',
    notified: 'brief van DUO ontvangen',
    preparing: 'leert taal vóór de inburgering',
    'partly-on-benefit': 'werkt met aanvullende bijstand',
    'on-benefit': 'bijstand',
    earning: 'eigen inkomen',
    'other-income': 'ander inkomen',
    allowance: 'leefgeld',
    'working-and-learning': 'werkt en leert',
    working: 'werkt',
    learning: 'volgt onderwijs',
    'trying-out': 'oefent op een werkplek',
    participating: 'doet mee',
    'stopped-working': 'werkte eerder',
    'stopped-learning': 'volgde eerder onderwijs',
    'stopped-trying-out': 'oefende eerder op een werkplek',
    'stopped-participating': 'deed eerder mee',
    unknown: 'onbekend',
    closed: 'lijn gesloten',
  },
  episodeStates: { planned: 'gepland', running: 'loopt', done: 'klaar', 'broken-off': 'gestopt' },
  missing: {
    'permit-decision': 'datum van de vergunning',
    arrival: 'datum van aankomst',
    'duo-notice': 'brief van DUO',
    'first-support': 'eerste ondersteuning',
    responsibility: 'wie verantwoordelijk is',
  },
  today: 'vandaag',
  until: (day) => `tot en met ${day}`,
  since: (day) => `sinds ${day}`,
  open: 'loopt door',
  monthsSince: {
    permit: 'maanden sinds de vergunning',
    arrival: 'maanden sinds aankomst',
    unknown: 'vergunning onbekend',
  },
  nobody: 'niemand verantwoordelijk',
  nobodyShort: 'niemand',
  responsible: 'Verantwoordelijk',
  noDuty: 'geen lopende taak',
  household: 'geldt voor het hele huishouden',
  interrupted: 'onderbroken',
  gap: {
    language: (length) => `${length} geen taalles`,
    support: (length) => `${length} zonder aanbod`,
    responsibility: (length) => `${length} niemand verantwoordelijk`,
  },
  gapShort: { language: (weeks) => `${weeks} wk geen taal`, support: (weeks) => `${weeks} wk geen aanbod` },
  days: (count) => (count === 1 ? '1 dag' : `${count} dagen`),
  weeks: (count) => (count === 1 ? '1 week' : `${count} weken`),
  weeksShort: (count) => `${count} wk`,
  combined: (weeks, due) => `taal samen met werk, onderwijs of meedoen: ${weeks} van ${due} weken`,
  early: ({ status, days }) =>
    status === 'unknown'
      ? 'begin onbekend'
      : status === 'waiting'
        ? `na ${days} dagen nog geen ondersteuning`
        : days === 0
          ? 'ondersteuning vanaf dag 0'
          : `eerste ondersteuning na ${days} ${days === 1 ? 'dag' : 'dagen'}`,
  gapsCounted: (count) => (count === 0 ? 'geen gaten' : count === 1 ? '1 gat' : `${count} gaten`),
  title: (from, today) => `Lijn van ${from} tot ${today}`,
  table: {
    caption: (today) => `Alles wat op de lijn staat, op ${today}`,
    what: 'Wat',
    from: 'Vanaf',
    to: 'Tot en met',
    state: 'Stand',
    who: 'Wie',
    remark: 'Opmerking',
    milestones: 'Mijlpalen',
    interruptions: 'Onderbrekingen',
    gaps: 'Gaten',
    derived: 'Hoe het nu staat',
    unknown: 'onbekend',
  },
}

const en: LineWords = {
  lanes: {
    living: 'Living',
    income: 'Income',
    language: 'Language',
    education: 'Education',
    work: 'Work',
    participation: 'Taking part',
    guidance: 'Guidance',
  },
  status: 'Status',
  duties: {
    reception: 'reception',
    housing: 'housing',
    'civic-integration': 'civic integration',
    income: 'income',
    work: 'work',
    guidance: 'guidance',
    teaching: 'lessons',
    workplace: 'workplace',
  },
  strands: {
    'reception-and-housing': 'Reception and housing',
    'civic-integration': 'Civic integration',
    income: 'Income',
    'work-and-education': 'Work and education',
  },
  states: {
    settled: 'lives in the municipality',
    housed: 'has a home, not yet registered',
    'with-family': 'lives with family or friends',
    sheltered: 'lives in municipal reception',
    'waiting-for-home': 'coupled, waits for a home',
    'waiting-for-coupling': 'waits for coupling to a municipality',
    'in-reception': 'lives in reception',
    integrated: 'civic integration done',
    exempted: 'exempt',
    'no-duty': 'no civic integration duty',
    'following-route': 'follows a learning route',
    'route-stopped': 'learning route stands still',
    planned: 'plan made, lessons not begun',
    'intake-done': 'intake done, plan to come',
    notified: 'notice from DUO received',
    preparing: 'learns Dutch before civic integration',
    'partly-on-benefit': 'works with partial assistance',
    'on-benefit': 'social assistance',
    earning: 'own income',
    'other-income': 'other income',
    allowance: 'reception allowance',
    'working-and-learning': 'works and learns',
    working: 'works',
    learning: 'is in education',
    'trying-out': 'practises at a workplace',
    participating: 'takes part',
    'stopped-working': 'worked before',
    'stopped-learning': 'was in education before',
    'stopped-trying-out': 'practised at a workplace before',
    'stopped-participating': 'took part before',
    unknown: 'unknown',
    closed: 'line closed',
  },
  episodeStates: { planned: 'planned', running: 'running', done: 'done', 'broken-off': 'stopped' },
  missing: {
    'permit-decision': 'date of the permit',
    arrival: 'date of arrival',
    'duo-notice': 'notice from DUO',
    'first-support': 'first support',
    responsibility: 'who is responsible',
  },
  today: 'today',
  until: (day) => `until ${day}`,
  since: (day) => `since ${day}`,
  open: 'continues',
  monthsSince: {
    permit: 'months since the permit',
    arrival: 'months since arrival',
    unknown: 'permit date unknown',
  },
  nobody: 'nobody responsible',
  nobodyShort: 'nobody',
  responsible: 'Responsible',
  noDuty: 'no duty open',
  household: 'holds for the whole household',
  interrupted: 'interrupted',
  gap: {
    language: (length) => `${length} without lessons`,
    support: (length) => `${length} without an offer`,
    responsibility: (length) => `${length} nobody responsible`,
  },
  gapShort: { language: (weeks) => `${weeks} wk no lessons`, support: (weeks) => `${weeks} wk no offer` },
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  weeks: (count) => (count === 1 ? '1 week' : `${count} weeks`),
  weeksShort: (count) => `${count} wk`,
  combined: (weeks, due) => `language beside work, education or taking part: ${weeks} of ${due} weeks`,
  early: ({ status, days }) =>
    status === 'unknown'
      ? 'start unknown'
      : status === 'waiting'
        ? `no support yet after ${days} days`
        : days === 0
          ? 'support from day 0'
          : `first support after ${days} ${days === 1 ? 'day' : 'days'}`,
  gapsCounted: (count) => (count === 0 ? 'no gaps' : count === 1 ? '1 gap' : `${count} gaps`),
  title: (from, today) => `Line from ${from} to ${today}`,
  table: {
    caption: (today) => `Everything on the line, as of ${today}`,
    what: 'What',
    from: 'From',
    to: 'Until',
    state: 'State',
    who: 'Who',
    remark: 'Remark',
    milestones: 'Milestones',
    interruptions: 'Interruptions',
    gaps: 'Gaps',
    derived: 'Where it stands',
    unknown: 'unknown',
  },
}

export const lineWords: Readonly<Record<Language, LineWords>> = { nl, en }
