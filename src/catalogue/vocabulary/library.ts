import { join } from 'node:path'
import { z } from 'zod'
import { ContentProblem, readYamlFile } from '../../platform/content.ts'
import type { Language } from '../../platform/language/messages.ts'
import { AmountKind, EpisodeKind, MilestoneKind, type Vocabulary } from './vocabulary.ts'

const byCode = <Kind extends { code: string }>(
  file: string,
  kinds: readonly Kind[],
): ReadonlyMap<string, Kind> => {
  const map = new Map<string, Kind>()
  for (const [index, kind] of kinds.entries()) {
    if (map.has(kind.code))
      throw new ContentProblem(file, index + 1, `the code ${kind.code} stands in it twice`)
    map.set(kind.code, kind)
  }
  return map
}

/** The kinds of content/vocabulary. @throws ContentProblem when a kind does not fit or stands there twice. */
export const loadVocabulary = async (contentFolder: string): Promise<Vocabulary> => {
  const folder = join(contentFolder, 'vocabulary')
  const [episodes, milestones, amounts] = await Promise.all([
    readYamlFile(join(folder, 'episode-kinds.yaml'), z.array(EpisodeKind)),
    readYamlFile(join(folder, 'milestone-kinds.yaml'), z.array(MilestoneKind)),
    readYamlFile(join(folder, 'amount-kinds.yaml'), z.array(AmountKind)),
  ])
  return {
    episodeKinds: byCode('episode-kinds.yaml', episodes),
    milestoneKinds: byCode('milestone-kinds.yaml', milestones),
    amountKinds: byCode('amount-kinds.yaml', amounts),
  }
}

/** The words for an episode kind; a code that is no longer in the vocabulary shows as itself. */
export const episodeLabel = (vocabulary: Vocabulary, code: string, language: Language): string =>
  vocabulary.episodeKinds.get(code)?.[language] ?? code

/** The words for a milestone kind, whole or short enough for the picture. */
export const milestoneLabel = (
  vocabulary: Vocabulary,
  code: string,
  language: Language,
  length: 'long' | 'short' = 'long',
): string => {
  const kind = vocabulary.milestoneKinds.get(code)
  return (length === 'short' ? kind?.short[language] : kind?.[language]) ?? code
}

/** The words for something that adds up. */
export const amountLabel = (vocabulary: Vocabulary, code: string, language: Language): string =>
  vocabulary.amountKinds.get(code)?.[language] ?? code
