/** Pages of a file that is brought in: import.test.ts goes through all of them. */
export const pagesOfAnImport: readonly string[] = [
  '/import/:import',
  '/import/:import/rij/:number',
  '/import/:import/bevestigen',
  '/import/:import/annuleren',
  '/import/:import/terugdraaien',
  '/import/:import/verder',
]

/** Pages that open only at one moment of somebody's journey: looked at there, and not among those of the demo. */
export const pagesOfTheJourney: readonly string[] = [
  '/mensen/:person/screening',
  '/mensen/:person/screening/afronden',
  '/mensen/:person/koppeling',
  '/mensen/:person/overdracht/sturen',
  '/mensen/:person/overdracht/bevestigen',
  '/mensen/:person/overdracht/antwoord/:question',
  '/mensen/:person/lijn/:fact/begin',
  '/mensen/:person/lijn/onderbreking/:fact',
  '/mensen/:person/toestemming/intrekken/:item',
  '/mensen/:person/contract/:contract/einde',
  '/mensen/:person/uitkering/terug',
  '/mijn/toestemming/intrekken/:item',
  '/mijn/match/:match',
  '/kandidaten/:match',
  '/overeenkomsten/:agreement/tekenen',
  '/overeenkomsten/:agreement/op-papier',
  '/overeenkomsten/:agreement/wijzigen',
  '/overeenkomsten/:agreement/intrekken',
  '/overeenkomsten/:agreement/afzeggen',
  '/overeenkomsten/:agreement/begonnen',
  '/overeenkomsten/:agreement/bezoek',
  '/overeenkomsten/:agreement/beeindigen',
]

/** Pages of an agreement that was not kept, a decision and a loan: civic-integration.test.ts goes through all of them. */
export const pagesOfCivicIntegration: readonly string[] = [
  '/mensen/:person/inburgering/besluit/:decision/terug',
  '/mensen/:person/inburgering/lening',
  '/mijn/inburgering/lening',
  '/mensen/:person/afspraken/:dossier',
  '/mensen/:person/afspraken/:dossier/waarschuwing',
  '/mensen/:person/afspraken/:dossier/gesprek',
  '/mensen/:person/afspraken/:dossier/voorstel',
  '/mensen/:person/afspraken/:dossier/besluit',
  '/mensen/:person/afspraken/:dossier/sluiten',
  '/mijn/afspraken/:dossier',
]

/** Opened by work-list.test.ts: only there is something put off. */
export const pagesOfTheWorkList: readonly string[] = ['/werk/uitstellen/:person/:rule/:occurrence/terug']

/** Pages of a rule that an organisation sets: own-rules.test.ts goes through all of them. */
export const pagesOfOwnRules: readonly string[] = [
  '/regels/wat-als/:id',
  '/regels/:rule/beeindigen',
  '/regels/instelling/:fact/terugnemen',
  '/regels/wat-als/:id/mensen',
  '/regels/eigen/:rule{eigen-[\\w-]+}',
  '/regels/eigen/:rule{eigen-[\\w-]+}/wijzigen',
  '/regels/eigen/:rule{eigen-[\\w-]+}/beeindigen',
  '/regels/eigen/:rule{eigen-[\\w-]+}/terugnemen',
  '/regels/eigen/wat-als/:id',
]

/** Pages for who is named to read about somebody's health: circumstances.test.ts goes through them. */
export const pagesOfHealth: readonly string[] = [
  '/mensen/:person/gezondheid',
  '/mensen/:person/gezondheid/lezers/:account/einde',
]

/** The end of a test week: assessment.test.ts agrees on one and closes it. */
export const pagesOfATestWeek: readonly string[] = ['/mensen/:person/testweek/uitkomst']

/** Pages of times and addresses that somebody makes first: week.test.ts goes through all of them. */
export const pagesOfTheWeek: readonly string[] = [
  '/mensen/:person/week/tijd/:time',
  '/mensen/:person/week/tijd/:time/weg',
  '/mijn/week/tijd/:time',
  '/mijn/week/tijd/:time/weg',
  '/taalaanbieders/:agreement',
  '/agenda/:secret',
]

/** Pages of a practice that an organisation took over, and of who takes part: programme.test.ts goes through all of them. */
export const pagesOfProgrammes: readonly string[] = [
  '/programmas/:programme',
  '/programmas/:programme/aanpassen',
  '/programmas/:programme/groep',
  '/programmas/:programme/indeling/:step',
  '/programmas/:programme/resultaat',
  '/programmas/groepen/:group',
  '/programmas/groepen/:group/aanwezig',
  '/programmas/groepen/:group/plaatsen/:person',
  '/programmas/groepen/:group/wijzigen',
  '/mensen/:person/programma/:programme',
  '/deelnames/:enrolment',
  '/deelnames/:enrolment/stap/:step/:move',
  '/deelnames/:enrolment/uitkomst',
  '/deelnames/:enrolment/voortgang',
  '/deelnames/:enrolment/einde',
]
