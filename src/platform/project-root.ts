import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const find = (folder: string): string => {
  const manifest = join(folder, 'package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'startlijn') return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('the folder of the project was not found above the program')
  return find(above)
}

/** Where package.json, content/ and the migrations lie, whether the program runs from source or from dist/. */
export const projectRoot = find(dirname(fileURLToPath(import.meta.url)))
