/** What a cell of a column holds; decides how it is read and what a fault says. */
export type ColumnKind =
  | 'text'
  | 'day'
  | 'birth-day'
  | 'day-past'
  | 'country'
  | 'language'
  | 'bsn'
  | 'v-number'
  | 'regime'
  | 'route'
  | 'permit'
  | 'level'
  | 'hours'
  | 'phone'
  | 'email'
  | 'municipality'
  | 'yes-no'

type Declared = {
  readonly kind: ColumnKind
  /** as it stands in the sample and in the documentation */
  readonly header: string
  /** as municipalities and their systems write it too; case, spaces and signs do not matter */
  readonly synonyms: readonly string[]
  readonly required?: true
}

const column = (
  kind: ColumnKind,
  header: string,
  synonyms: readonly string[] = [],
  required?: true,
): Declared => ({ kind, header, synonyms, ...(required && { required }) })

/** Every column that an import understands, in the order of the sample. */
export const columns = {
  reference: column('text', 'Dossiernummer', [
    'Dossier',
    'Dossiernr',
    'Referentie',
    'Ons kenmerk',
    'Kenmerk',
    'Cliëntnummer',
    'Clientnr',
    'Klantnummer',
    'Zaaknummer',
    'Referentie klantmanager',
  ]),
  bsn: column('bsn', 'BSN', ['Burgerservicenummer', 'BSN-nummer', 'BSN nr', 'Sofinummer']),
  vNumber: column('v-number', 'V-nummer', ['Vnr', 'V-nr', 'V nummer', 'Vreemdelingennummer', 'IND-nummer']),
  familyName: column('text', 'Achternaam', ['Geslachtsnaam', 'Familienaam', 'Naam', 'Surname'], true),
  prefix: column('text', 'Tussenvoegsel', ['Voorvoegsel', 'Tussenvoegsels', 'Voorvoegsels', 'Tussenv']),
  givenName: column('text', 'Voornaam', ['Voornamen', 'Roepnaam', 'Voorn', 'First name'], true),
  birthDate: column(
    'birth-day',
    'Geboortedatum',
    ['Geb datum', 'Gebdatum', 'Geboren', 'Geboren op', 'GBD', 'Geb.dat'],
    true,
  ),
  phone: column('phone', 'Telefoon', ['Telefoonnummer', 'Tel', 'Telnr', 'Mobiel', 'Mobiel nummer', '06']),
  email: column('email', 'E-mail', ['Email', 'E-mailadres', 'Emailadres', 'Mail', 'Mailadres']),
  origin: column('country', 'Land van herkomst', [
    'Herkomst',
    'Herkomstland',
    'Land',
    'Geboorteland',
    'Nationaliteit land',
  ]),
  language: column('language', 'Moedertaal', ['Taal', 'Eerste taal', 'Spreektaal', 'Voertaal']),
  municipality: column('municipality', 'Gemeente', ['Gemeentecode', 'Woongemeente', 'Gemeentenaam']),
  permitKind: column('permit', 'Soort vergunning', [
    'Vergunning',
    'Verblijfsvergunning',
    'Type vergunning',
    'Verblijfstitel',
  ]),
  decidedOn: column(
    'day-past',
    'Datum vergunning',
    [
      'Vergunningdatum',
      'Datum verblijfsvergunning',
      'Datum beschikking',
      'Beschikkingsdatum',
      'Datum statusverlening',
      'Vergunning vanaf',
    ],
    true,
  ),
  validUntil: column('day', 'Vergunning geldig tot', [
    'Geldig tot',
    'Einde vergunning',
    'Einddatum vergunning',
    'Vergunning tot',
  ]),
  arrivedOn: column('day-past', 'Datum aankomst', [
    'Aankomst',
    'Aankomstdatum',
    'Aankomst in Nederland',
    'In Nederland sinds',
  ]),
  family: column('yes-no', 'Nareiziger', ['Gezinslid', 'Gezinshereniger', 'Gezinshereniging', 'Nareis']),
  coupledOn: column('day-past', 'Datum koppeling', ['Koppeling', 'Koppeldatum', 'Gekoppeld op']),
  registeredOn: column('day-past', 'Datum inschrijving', [
    'Inschrijving',
    'Inschrijfdatum',
    'Inschrijving BRP',
    'Datum inschrijving BRP',
    'Ingeschreven op',
    'Datum vestiging',
  ]),
  noticeOn: column('day-past', 'Datum kennisgeving DUO', [
    'Kennisgeving DUO',
    'Kennisgeving',
    'Brief DUO',
    'Datum DUO',
    'Datum brief DUO',
    'Inburgeringsplichtig vanaf',
  ]),
  regime: column('regime', 'Regime', [
    'Wet',
    'Wet inburgering',
    'Stelsel',
    'Inburgeringswet',
    'Wi',
    'Regime inburgering',
  ]),
  intakeOn: column('day-past', 'Datum intake', ['Brede intake', 'Datum brede intake', 'Intake']),
  planOn: column('day-past', 'Datum PIP', ['PIP', 'PIP datum', 'PIP vastgesteld', 'Datum plan']),
  route: column('route', 'Leerroute', ['Route', 'Inburgeringsroute', 'Leerroute inburgering']),
  routeFrom: column('day', 'Start leerroute', [
    'Leerroute vanaf',
    'Datum start leerroute',
    'Start taalles',
    'Startdatum leerroute',
    'Start inburgering',
  ]),
  termEnd: column('day', 'Einde inburgeringstermijn', [
    'Einde termijn',
    'Einddatum termijn',
    'Einddatum inburgeringstermijn',
    'Termijn tot',
    'Inburgeringstermijn',
    'Einddatum inburgering',
  ]),
  level: column('level', 'Taalniveau', [
    'Niveau',
    'Niveau Nederlands',
    'Taalniveau Nederlands',
    'NT2 niveau',
  ]),
  levelOn: column('day-past', 'Datum taalniveau', ['Taalniveau op', 'Datum niveau', 'Datum toets']),
  benefitFrom: column('day-past', 'Uitkering vanaf', [
    'Bijstand vanaf',
    'Uitkering sinds',
    'Ingangsdatum uitkering',
    'Start uitkering',
    'Datum uitkering',
    'Pw vanaf',
    'Uitkering',
  ]),
  employer: column('text', 'Werkgever', ['Naam werkgever', 'Werkt bij', 'Bedrijf']),
  workFrom: column('day', 'Werk vanaf', [
    'Start werk',
    'Startdatum werk',
    'In dienst vanaf',
    'In dienst',
    'Datum in dienst',
    'Contract vanaf',
  ]),
  workUntil: column('day', 'Werk tot', [
    'Einde werk',
    'Einddatum werk',
    'Contract tot',
    'Einde contract',
    'Uit dienst',
  ]),
  workHours: column('hours', 'Uren werk', [
    'Uren',
    'Uren per week',
    'Contracturen',
    'Werkuren',
    'Arbeidsuren',
  ]),
} as const satisfies Record<string, Declared>

export type ColumnName = keyof typeof columns
export const columnNames = Object.keys(columns) as readonly ColumnName[]
export const headerOf = (name: ColumnName): string => columns[name].header
export const requiredColumns = columnNames.filter((name) => 'required' in columns[name])

/** Letters and digits only, without accents: `Geb. datum`, `GEBDATUM` and `geb datum` are one. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const known: ReadonlyMap<string, ColumnName> = new Map(
  columnNames.flatMap((name) =>
    [columns[name].header, ...columns[name].synonyms].map((word) => [plain(word), name] as const),
  ),
)

/** The column that a header means, or nothing. */
export const columnOf = (header: string): ColumnName | undefined => known.get(plain(header))

/** A header row that was read: where each column stands, and which headers mean nothing to us or say the same twice. */
export type Headers = {
  readonly places: ReadonlyMap<ColumnName, number>
  readonly unknown: readonly string[]
  readonly twice: readonly string[]
  readonly missing: readonly ColumnName[]
}

export const readHeaders = (cells: readonly string[]): Headers => {
  const places = new Map<ColumnName, number>()
  const unknown: string[] = []
  const twice: string[] = []
  for (const [index, cell] of cells.entries()) {
    const header = cell.trim()
    if (header === '') continue
    const name = columnOf(header)
    if (!name) unknown.push(header)
    else if (places.has(name)) twice.push(header)
    else places.set(name, index)
  }
  return { places, unknown, twice, missing: requiredColumns.filter((name) => !places.has(name)) }
}
