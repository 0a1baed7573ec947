import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict, notFound } from '../../platform/problem.ts'
import { findSettings, writeSetting } from './rule-setting.store.ts'
import { ownOrganisation, setters } from './rule-setting.ts'

/** Takes back a setting that has not begun; what held before it then goes on. */
export const withdrawSetting = action('obligation.withdraw-setting', {
  input: z.object({ fact: z.uuid(), version: versionInput }),
  allow: setters,
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor, today }, { fact, version }) => {
    const setting = (await findSettings(db, ownOrganisation(actor))).find((one) => one.fact === fact)
    if (!setting) throw notFound()
    if (setting.version !== version) throw changedMeanwhile()
    if (setting.startsOn <= today) throw conflict('rule-setting.begun')
    await writeSetting(db, setting, { fact, version: version + 1, retracted: true })
    return { fact }
  },
})
