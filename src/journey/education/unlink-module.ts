import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { versionInput } from '../../platform/form-input.ts'
import { notFound } from '../../platform/problem.ts'
import { FactId, PersonId } from '../person/index.ts'
import { schoolings } from './schooling.store.ts'
import { nothingKnown } from './schooling.ts'

/** Takes a module off a part of the line: it was the wrong one, or it is not followed any more. Earlier versions stay. */
export const unlinkModule = action('education.unlink-module', {
  input: z.object({ person: PersonId, version: versionInput, module: z.string().max(60), part: FactId }),
  allow: ['client-manager', 'social-guide', 'language-provider'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, version, module, part }) => {
    const earlier = (await schoolings.find(db, person))?.content ?? nothingKnown
    const modules = earlier.modules.filter((one) => one.module !== module || one.part !== part)
    if (modules.length === earlier.modules.length) throw notFound()
    return { person, version: await schoolings.save(db, person, version, { ...earlier, modules }) }
  },
})
