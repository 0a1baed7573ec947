import { type ColumnName, columns } from '../src/journey/import/column.ts'

export type CaseloadLine = Partial<Readonly<Record<ColumnName, string>>>

/** A CSV file with these rows, its headers as in the sample. */
export const csvOf = (rows: readonly CaseloadLine[]): string => {
  const names = [
    ...new Set<ColumnName>([
      'familyName',
      'givenName',
      'birthDate',
      'decidedOn',
      ...rows.flatMap((row) => Object.keys(row) as ColumnName[]),
    ]),
  ]
  const quoted = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return [
    names.map((name) => columns[name].header),
    ...rows.map((row) => names.map((name) => quoted(row[name] ?? ''))),
  ]
    .map((cells) => cells.join(';'))
    .join('\r\n')
}

export const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64')

/** A number that passes the eleven test, of the invented range that begins with 99. */
export const inventedBsn = (count: number): string => {
  const head = `99${String(count).padStart(6, '0')}`
  const sum = [...head].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0)
  return sum % 11 === 10 ? inventedBsn(count + 500_000) : `${head}${sum % 11}`
}

const given = [
  'Selam',
  'Yusuf',
  'Rima',
  'Tesfay',
  'Amal',
  'Nour',
  'Hamid',
  'Layla',
  'Omar',
  'Zahra',
  'Dawit',
  'Karim',
]
const family = [
  'Voorbeeld',
  'Proefman',
  'Testerin',
  'Oefenaar',
  'Voorbeeldsen',
  'Denkbeeld',
  'Verzonnen',
  'Modelle',
]

/** Invented people, each with names, dates, a number and a beginning of a line. */
export const inventedCaseload = (count: number): readonly CaseloadLine[] =>
  Array.from({ length: count }, (_, index) => ({
    reference: `D-${index + 1}`,
    bsn: inventedBsn(index + 1),
    familyName: `${family[index % family.length]}${String.fromCharCode(97 + (index % 26))}${Math.floor(index / 26)}`,
    givenName: given[index % given.length] ?? '',
    birthDate: `${(index % 28) + 1}-${(index % 12) + 1}-${1960 + (index % 45)}`,
    origin: ['Syrië', 'Eritrea', 'Jemen', 'Afghanistan'][index % 4] ?? '',
    language: ['Arabisch', 'Tigrinya', 'Arabisch', 'Dari'][index % 4] ?? '',
    decidedOn: `${(index % 28) + 1}-1-2025`,
    coupledOn: `${(index % 28) + 1}-2-2025`,
    registeredOn: `${(index % 28) + 1}-5-2025`,
    regime: 'Wi2021',
    ...(index % 2 === 0 && {
      planOn: `${(index % 28) + 1}-7-2025`,
      route: 'B1-route',
      routeFrom: '1-9-2025',
      termEnd: '8-7-2028',
    }),
    ...(index % 3 === 0 && { benefitFrom: '1-6-2025' }),
    ...(index % 7 === 0 && { employer: 'Bakkerij Voorbeeld', workFrom: '1-3-2026', workHours: '24,5' }),
    phone: '06 12345678',
  }))
