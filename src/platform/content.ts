import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isMap, isNode, isPair, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'

/** A file of content/ that does not fit its schema: which file, which line, and what is wrong, in one sentence. */
export class ContentProblem extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string,
  ) {
    super(`${file}, line ${line}: ${reason}`)
    this.name = 'ContentProblem'
  }
}

/** The deepest node of a document that lies on the path of a schema issue. */
const nodeAt = (root: unknown, path: readonly PropertyKey[]): Node | undefined => {
  let node = isNode(root) ? root : undefined
  for (const part of path) {
    const next: unknown = isMap(node)
      ? node.items.find((pair) => isPair(pair) && String(pair.key) === String(part))?.value
      : isSeq(node)
        ? node.items[Number(part)]
        : undefined
    if (!isNode(next)) break
    node = next
  }
  return node
}

/** A text as YAML: its value, the first fault in its form, and the line on which a path begins. */
export const readYamlText = (text: string) => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [fault] = document.errors
  return {
    value: (): unknown => document.toJS(),
    fault: fault && {
      line: lines.linePos(fault.pos[0]).line,
      words: fault.message.split('\n')[0] ?? 'not YAML',
    },
    lineOf: (path: readonly PropertyKey[]): number =>
      lines.linePos(nodeAt(document.contents, path)?.range?.[0] ?? 0).line,
  }
}

export type LocatedYaml<Value> = {
  readonly value: Value
  /** What is wrong with a value that fits its schema but not its surroundings, at the line of that path. */
  readonly problemAt: (path: readonly PropertyKey[], reason: string) => ContentProblem
}

/**
 * A YAML file as its schema reads it, and the way back to its lines.
 * @throws ContentProblem with file and line at the first thing that is not right.
 */
export const readLocatedYaml = async <Value>(
  path: string,
  schema: z.ZodType<Value>,
): Promise<LocatedYaml<Value>> => {
  const { value, fault, lineOf } = readYamlText(await readFile(path, 'utf8'))
  if (fault) throw new ContentProblem(basename(path), fault.line, fault.words)
  const problemAt = (place: readonly PropertyKey[], reason: string) =>
    new ContentProblem(basename(path), lineOf(place), `${place.join('.') || 'the file'}: ${reason}`)
  const parsed = schema.safeParse(value())
  if (parsed.success) return { value: parsed.data, problemAt }
  const issue = parsed.error.issues[0]
  throw problemAt(issue?.path ?? [], issue?.message ?? 'does not fit')
}

/**
 * A YAML file as its schema reads it.
 * @throws ContentProblem with file and line at the first thing that is not right.
 */
export const readYamlFile = async <Value>(path: string, schema: z.ZodType<Value>): Promise<Value> =>
  (await readLocatedYaml(path, schema)).value

/** Every `*.yaml` of a folder (not deeper), by name; files named in `except` are left out. */
export const readYamlFolder = async <Value>(
  folder: string,
  schema: z.ZodType<Value>,
  except: readonly string[] = [],
): Promise<readonly Value[]> => {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.yaml') && !except.includes(name))
    .sort()
  return Promise.all(names.map((name) => readYamlFile(join(folder, name), schema)))
}
