import { action } from '../../platform/action/action.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { findSettings, writeSetting } from './rule-setting.store.ts'
import { checkSetting, getSettable, ownOrganisation, setters, settingInput } from './rule-setting.ts'

/**
 * Adopts a local rule, or chooses a number of a rule, for the own organisation from a day on. What was set off before that
 * day keeps what held then. A second setting from the same day takes the place of the first, as a new version.
 */
export const setRule = action('obligation.set-rule', {
  input: settingInput,
  allow: setters,
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor, today }, input) => {
    const compiled = await getSettable(input.rule)
    const organisation = ownOrganisation(actor)
    checkSetting(compiled, input, today)
    const same = (await findSettings(db, organisation)).find(
      ({ rule, startsOn }) => rule === input.rule && startsOn === input.startsOn,
    )
    const key = same
      ? { fact: same.fact, version: same.version + 1 }
      : { fact: newIdentifier<string>(), version: 1 }
    await writeSetting(db, { ...input, organisation }, key)
    return key
  },
})
