import { join } from 'node:path'
import { z } from 'zod'
import { readLocatedYaml, readYamlFile } from '../../platform/content.ts'
import { LegalAmount } from './amount.ts'
import { FundingSource } from './source.ts'

export type FundingLibrary = {
  readonly amounts: readonly LegalAmount[]
  readonly sources: readonly FundingSource[]
  readonly byId: ReadonlyMap<string, FundingSource>
}

/**
 * Amounts and sources of content/funding.
 * @throws ContentProblem with file, line and what is wrong: days that turn round, two amounts of one day, an unknown source
 * or kind of part.
 */
export const loadFunding = async (
  contentFolder: string,
  kinds: ReadonlySet<string>,
): Promise<FundingLibrary> => {
  const Amounts = z.array(LegalAmount).superRefine((amounts, context) => {
    for (const [index, { code, valid }] of amounts.entries()) {
      if (valid.to < valid.from)
        context.addIssue({ code: 'custom', path: [index, 'valid'], message: 'ends before it begins' })
      const other = amounts
        .slice(0, index)
        .some((one) => one.code === code && one.valid.from <= valid.to && valid.from <= one.valid.to)
      if (other)
        context.addIssue({
          code: 'custom',
          path: [index, 'valid'],
          message: `${code} has two values on one day`,
        })
    }
  })
  const amounts = await readYamlFile(join(contentFolder, 'funding', 'amounts.yaml'), Amounts)
  const { value: sources, problemAt } = await readLocatedYaml(
    join(contentFolder, 'funding', 'sources.yaml'),
    z.array(FundingSource),
  )
  const byId = new Map(sources.map((one) => [one.id, one]))
  for (const [index, { id, pays, excludes }] of sources.entries()) {
    if (byId.get(id) !== sources[index]) throw problemAt([index, 'id'], `${id} stands here twice`)
    for (const kind of pays)
      if (!kinds.has(kind)) throw problemAt([index, 'pays'], `there is no kind ${kind}`)
    for (const { source } of excludes)
      if (!byId.has(source)) throw problemAt([index, 'excludes'], `there is no source ${source}`)
  }
  return { amounts, sources, byId }
}
