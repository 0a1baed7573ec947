import { education, figures, practices, rules } from '../catalogue/knowledge.ts'

/** Reads what the first visitor would otherwise wait for; an editor's mistake is told at the start, with file and line. */
export const warmKnowledge = async (tell: (problem: string) => void): Promise<void> => {
  for (const read of [practices, figures, rules, education])
    await read().catch((error: unknown) => tell(error instanceof Error ? error.message : String(error)))
}
