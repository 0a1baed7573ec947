import type { Vocabulary } from '../../../catalogue/vocabulary/index.ts'
import type { Language } from '../../../platform/language/messages.ts'
import type { MilestoneContent } from '../line.ts'
import { lineWords } from './line-words.ts'

/** What a milestone says beside its kind: a step keeps a code, a reader gets its word; what somebody wrote stays as it is. */
export const milestoneDetail = (
  { kind, detail }: Pick<MilestoneContent, 'kind' | 'detail'>,
  vocabulary: Vocabulary,
  language: Language,
): string | null =>
  detail === null
    ? null
    : (lineWords[language].details[kind]?.[detail] ??
      vocabulary.episodeKinds.get(detail)?.[language] ??
      detail)
