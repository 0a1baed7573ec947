/** Pages that open only at one moment of somebody's journey: looked at there, and not among those of the demo. */
export const pagesOfTheJourney: readonly string[] = [
  '/mensen/:person/screening',
  '/mensen/:person/screening/afronden',
  '/mensen/:person/koppeling',
  '/mensen/:person/overdracht/sturen',
  '/mensen/:person/overdracht/bevestigen',
  '/mensen/:person/overdracht/antwoord/:question',
  '/mijn/match/:match',
  '/kandidaten/:match',
  '/overeenkomsten/:agreement/tekenen',
  '/overeenkomsten/:agreement/begonnen',
  '/overeenkomsten/:agreement/beeindigen',
]
