import pg from 'pg'
import { regions } from '../catalogue/knowledge.ts'
import { newIdentifier } from '../platform/identifier.ts'

/**
 * Organisations that exist whether or not somebody works with Startlijn there: COA, the 342 municipalities and the 35
 * labour-market regions. Only what is missing is added, so that names that were corrected stay.
 */
export const loadKnowledge = async (adminUrl: string): Promise<void> => {
  const library = await regions()
  const rows = [
    { kind: 'coa', name: 'COA', municipality: null, region: null },
    ...library.municipalities.map(({ code, name, region }) => ({
      kind: 'municipality',
      name: `Gemeente ${name}`,
      municipality: code,
      region,
    })),
    ...library.regions.map(({ code, name }) => ({
      kind: 'region',
      name: `Arbeidsmarktregio ${name}`,
      municipality: null,
      region: code,
    })),
  ].map((row) => ({ id: newIdentifier(), ...row }))
  const client = new pg.Client(adminUrl)
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local role startlijn_owner')
    await client.query(
      `insert into startlijn.organisation (id, kind, name, municipality, region)
       select id, kind, name, municipality, region from jsonb_to_recordset($1::jsonb)
         as r(id uuid, kind text, name text, municipality text, region text)
       where not exists (select 1 from startlijn.organisation o where o.kind = r.kind
         and coalesce(o.municipality, o.region, o.kind) = coalesce(r.municipality, r.region, r.kind))
       on conflict do nothing`,
      [JSON.stringify(rows)],
    )
    await client.query('commit')
  } finally {
    await client.end()
  }
}
