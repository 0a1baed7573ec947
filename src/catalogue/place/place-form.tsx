import {
  Checkboxes,
  DateField,
  Fieldset,
  type FormState,
  NumberField,
  Select,
  TextField,
} from '../../platform/html/index.ts'
import type { FormValues } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { levels, type Place, placeKinds, weekdays } from './place.ts'

export const named = (list: readonly { id?: string; code?: string; name: string }[]) =>
  list.map(({ id, code, name }) => ({ value: id ?? code ?? '', label: name }))
export const kindOptions = ({ t }: Visit) =>
  placeKinds.map((value) => ({ value, label: t(`place.kind.${value}`) }))
export const dayOptions = ({ t }: Visit) =>
  weekdays.map((value) => ({ value, label: t(`place.weekday.${value}`) }))
export const levelOptions = levels.map((value) => ({ value, label: value }))

/** What stands in the fields when a place is changed. */
export const valuesOf = (place: Place): FormValues =>
  Object.fromEntries(
    Object.entries(place).map(([name, value]) => [
      name,
      Array.isArray(value) ? value : value === null ? '' : String(value),
    ]),
  )

/** What a place says: what the work is, what it asks, when and where, who guides. */
export const PlaceFields = ({
  state,
  visit,
  municipalities,
}: {
  state: FormState
  visit: Visit
  municipalities: readonly { code: string; name: string }[]
}) => {
  const { t } = visit
  const field = (name: string) => ({ form: state, name, label: t(`place.${name}`), t })
  const skill = (name: string) => (
    <Select {...field(name)} options={levelOptions} empty={t('place.not-known')} />
  )
  return (
    <>
      <TextField {...field('title')} hint={t('place.title-hint')} required />
      <TextField {...field('sector')} hint={t('place.sector-hint')} />
      <NumberField {...field('places')} hint={t('place.places-hint')} required />
      <Fieldset legend={t('place.dutch')} hint={t('place.level-hint')}>
        {['level', 'listening', 'reading', 'writing'].map(skill)}
      </Fieldset>
      <Fieldset legend={t('place.when')}>
        <div class="choices-in-row">
          <Checkboxes {...field('weekdays')} options={dayOptions(visit)} />
        </div>
        <NumberField {...field('halfDays')} hint={t('place.half-days-hint')} />
        <NumberField {...field('hours')} />
        <DateField {...field('availableFrom')} />
        <DateField {...field('availableUntil')} />
      </Fieldset>
      <Fieldset legend={t('place.where')}>
        <Select {...field('municipality')} options={named(municipalities)} empty={t('place.not-known')} />
        <TextField {...field('travel')} hint={t('place.travel-hint')} />
        <TextField {...field('guidance')} hint={t('place.guidance-hint')} />
      </Fieldset>
    </>
  )
}
