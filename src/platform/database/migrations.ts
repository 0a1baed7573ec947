import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { projectRoot } from '../project-root.ts'

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

/** Every `src/**​/migrations/*.sql`, in one order of time: the twelve digits that a file name begins with. */
export const findMigrations = (): readonly Migration[] => {
  const source = join(projectRoot, 'src')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /[\\/]migrations[\\/]\d{12}-[a-z0-9-]+\.sql$/.test(path))
    .sort((a, b) => basename(a).localeCompare(basename(b)))
  const names = files.map((path) => basename(path).slice(0, 12))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`two migrations carry the number ${twice}`)
  return files.map((path) => {
    const sql = readFileSync(join(source, path), 'utf8')
    return { name: basename(path, '.sql'), sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}
