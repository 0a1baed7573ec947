import { readFile as readFromDisk } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { csvOf, inventedCaseload } from '../../../tests/caseload.ts'
import { date } from '../../platform/date.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { readCaseload } from './caseload.ts'
import { readFile } from './read-file.ts'

const setting = { today: date('2026-12-01'), municipality: { name: 'Gemeente Utrecht', code: 'GM0344' } }
const read = async (bytes: Buffer | string) =>
  readCaseload(await readFile(Buffer.from(bytes as string)), setting)
const problemOf = (bytes: Buffer | string): Promise<unknown> =>
  readFile(Buffer.from(bytes as string)).then(
    () => 'read',
    (error: { code: string }) => error.code,
  )

const headers = ['Achternaam', 'Voornaam', 'Geboortedatum', 'Datum vergunning']
const line = ['Voorbeeld', 'Sélam', '1-2-1990', '3-2-2025']
const expected = {
  familyName: 'Voorbeeld',
  givenName: 'Sélam',
  birthDate: '1990-02-01',
  decidedOn: '2025-02-03',
}
const csv = (delimiter = ';') => [headers, line].map((cells) => cells.join(delimiter)).join('\r\n')
const sample = (ending: string) => readFromDisk(join(projectRoot, 'content', 'samples', `caseload.${ending}`))

const workbook = (rows: readonly (readonly (string | Date)[])[]): Promise<Buffer> =>
  writeWorkbook(
    rows.map((row) =>
      row.map((value) =>
        value instanceof Date ? { type: Date, value, format: 'dd-mm-yyyy' } : { type: String, value },
      ),
    ),
  ).toBuffer()

/** A zip with these parts, stored as they are; without check sums, which no reader of ours asks. */
const zipOf = (parts: Readonly<Record<string, string>>): Buffer => {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt32LE(content.length, 18)
    local.writeUInt32LE(content.length, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt32LE(content.length, 20)
    central.writeUInt32LE(content.length, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name), content)
    centrals.push(central, Buffer.from(name))
    at += 30 + name.length + content.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

describe('a CSV file', () => {
  test.each([
    ['semicolons', csv(';')],
    ['commas', csv(',')],
    ['tabs', csv('\t')],
    ['the mark of UTF-8', `\uFEFF${csv()}`],
    ['the separator that Excel writes', `sep=;\r\n${csv()}`],
    ['line ends of Unix', csv().replaceAll('\r\n', '\n')],
    ['a title above the headers', `Caseload december;;;\r\n\r\n${csv()}`],
    ['headers in capitals, spaced', csv().replace('Geboortedatum', ' GEBOORTE DATUM ')],
    ['quotes', csv().replace('Voorbeeld;', '"Voorbeeld";')],
    ['empty lines at the end', `${csv()}\r\n;;;\r\n\r\n`],
    [
      'an unknown column',
      csv().replace('vergunning', 'vergunning;Wijkteam').replace('3-2-2025', '3-2-2025;Noord'),
    ],
  ])('is read with %s', async (_, text) => {
    const rows = await read(text)
    expect(rows.map(({ values, faults }) => [values, faults])).toEqual([[expected, []]])
  })

  test('is read as Windows writes it, and in UTF-16', async () => {
    for (const bytes of [Buffer.from(csv(), 'latin1'), Buffer.from(`\uFEFF${csv('\t')}`, 'utf16le')])
      expect((await read(bytes)).map(({ values }) => values)).toEqual([expected])
  })

  test('a line end between quotes is part of the cell, and the next row keeps its number', async () => {
    const rows = await read(
      `${csv()}\r\n"Voor\nbeeld";Rima;2-2-1990;3-2-2025\r\n\r\nLaatste;Amal;3-2-1990;3-2-2025`,
    )
    expect(rows.map(({ number, values }) => [number, values.familyName])).toEqual([
      [2, 'Voorbeeld'],
      [3, 'Voor beeld'],
      [5, 'Laatste'],
    ])
  })

  test('every caseload that is written comes back, with any separator', () => {
    const name = fc.stringMatching(/^[A-Za-zéëïöü' ]{1,20}$/).filter((text) => /[a-z]/i.test(text))
    return fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 20 }), async (names) => {
        const rows = await read(
          csvOf(names.map((familyName) => ({ familyName, givenName: 'Selam', decidedOn: '3-2-2025' }))),
        )
        expect(rows.map(({ values }) => values.familyName ?? null)).toEqual(
          names.map((one) => (['na', 'nvt'].includes(one) ? one : one.trim().replace(/\s+/g, ' ')) || null),
        )
      }),
      { numRuns: 50 },
    )
  })

  test('20,000 rows are read in seconds', async () => {
    const began = performance.now()
    expect(await read(csvOf(inventedCaseload(20_000)))).toHaveLength(20_000)
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})

describe('an XLSX file', () => {
  test('is read, days as days', async () => {
    const rows = await read(
      await workbook([headers, ['Voorbeeld', 'Sélam', new Date('1990-02-01T00:00:00Z'), '3 feb 2025']]),
    )
    expect(rows.map(({ number, values }) => [number, values])).toEqual([[2, expected]])
  })

  test('row numbers are those of the sheet, below a title and past an empty row', async () => {
    const rows = await read(await workbook([['Caseload'], [''], headers, line, ['', '', '', ''], line]))
    expect(rows.map(({ number }) => number)).toEqual([4, 6])
  })

  test('a calculated cell is refused by its row and column', async () => {
    const sheet = (cells: string) => `<?xml version="1.0" encoding="UTF-8"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:D2"/><sheetData>
<row r="1">${headers.map((text, index) => `<c r="${'ABCD'[index]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>
<row r="2">${cells}</row></sheetData></worksheet>`
    const cell = (place: string, text: string) => `<c r="${place}2" t="inlineStr"><is><t>${text}</t></is></c>`
    const parts = {
      '[Content_Types].xml':
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
      '_rels/.rels':
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml':
        '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    }
    const cells = `${cell('A', 'Voorbeeld')}${cell('B', 'Selam')}${cell('C', '1-2-1990')}`
    const rows = await read(
      zipOf({
        ...parts,
        'xl/worksheets/sheet1.xml': sheet(`${cells}<c r="D2" t="str"><f>TODAY()</f><v>45689</v></c>`),
      }),
    )
    expect(rows[0]?.faults).toEqual([{ column: 'decidedOn', code: 'formula' }])
    const plain = await read(
      zipOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet(`${cells}${cell('D', '3-2-2025')}`) }),
    )
    expect(plain[0]?.faults).toEqual([])
  })
})

describe('the samples of the repository', () => {
  test('say the same, without a fault', async () => {
    const [text, sheet] = [await read(await sample('csv')), await read(await sample('xlsx'))]
    expect(sheet).toEqual(text)
    expect(text).toHaveLength(8)
    expect(text.flatMap(({ faults }) => faults)).toEqual([])
  })
})

describe('what is no caseload gets a sentence', () => {
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  test.each<readonly [string, Buffer | string, string]>([
    ['nothing', '', 'import.empty'],
    ['only spaces', ' \n \n', 'import.empty'],
    ['only headers', headers.join(';'), 'import.no-rows'],
    ['no headers that we know', 'a;b\n1;2', 'import.no-headers'],
    ['a column that is needed is missing', 'Achternaam;Voornaam\nA;B', 'import.missing-columns'],
    ['an old Excel file', compound, 'import.xls'],
    [
      'a locked Excel file',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'import.locked',
    ],
    ['a PDF', '%PDF-1.7 …', 'import.wrong-kind'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'import.wrong-kind'],
    ['a web page', '<html><table></table></html>', 'import.wrong-kind'],
    ['another zip', zipOf({ 'word/document.xml': '<w/>' }), 'import.wrong-kind'],
    ['a zip that is cut off', zipOf({ 'xl/workbook.xml': '<w/>' }).subarray(0, 40), 'import.damaged'],
    ['an XLSX without sheets', zipOf({ 'xl/workbook.xml': '<w/>' }), 'import.damaged'],
    ['bytes without a meaning', Buffer.from([1, 2, 0, 4]), 'import.wrong-kind'],
    ['a quote that never ends', `${headers.join(';')}\n"A;B`, 'import.quotes'],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'import.too-large'],
    [
      '200,000 rows',
      `${headers.join(';')}\n${'A;B;1-2-1990;3-2-2025\n'.repeat(200_000)}`,
      'import.too-many-rows',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await problemOf(bytes)).toBe(code)
  })

  test('a zip that unpacks to far more than it is, is not unpacked', async () => {
    const bomb = zipOf({ 'xl/workbook.xml': '<w/>' })
    bomb.writeUInt32LE(2_000_000_000, bomb.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
    expect(await problemOf(bomb)).toBe('import.too-large')
  })

  test('any bytes are read or refused by a name', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await problemOf(Buffer.from(bytes))).toMatch(/^(read|import\.[a-z-]+)$/)
      }),
    ))
})
