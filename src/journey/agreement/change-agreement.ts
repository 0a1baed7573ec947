import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile } from '../../platform/problem.ts'
import { getAgreement, updateContent } from './agreement.store.ts'
import { AgreementId } from './agreement.ts'
import { contentInput, requireLawful } from './agreement-input.ts'
import { requireNext } from './agreement-lifecycle.ts'

/** Any change clears the signatures: all three read the new text. */
export const changeAgreement = action('agreement.change', {
  input: z.object({ agreement: AgreementId, version: versionInput, ...contentInput }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, today, concerns }, { agreement, version, ...given }) => {
    const present = await getAgreement(db, agreement)
    concerns(present.person)
    requireNext(present, 'agreement.change', today)
    if (present.version !== version) throw changedMeanwhile()
    const content = await requireLawful(db, given, { ...present, except: agreement })
    await updateContent(db, present, content)
    return { person: present.person, agreement }
  },
})
