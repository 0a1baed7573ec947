import type { IsoDate } from '../platform/date.ts'
import { dayInput } from '../platform/form-input.ts'
import { Button } from '../platform/html/index.ts'
import type { Visit } from '../platform/http/visit.ts'
import { formatDay } from '../platform/language/format.ts'

/** The day that was asked in the address, if it is one that has come; a wrong one is told at the field, and the page stays. */
export const askedDay = (
  query: Readonly<Record<string, string>>,
  { today }: Visit,
): { readonly asOf: IsoDate | null; readonly problem: 'field.date' | 'field.date-future' | null } => {
  if (!query.stand) return { asOf: null, problem: null }
  const day = dayInput.safeParse(query.stand)
  if (!day.success) return { asOf: null, problem: 'field.date' }
  if (day.data > today) return { asOf: null, problem: 'field.date-future' }
  return { asOf: day.data, problem: null }
}

/** Chooses the day of which the line is shown, says what that means, and leads back to today. */
export const AsOf = ({
  path,
  query,
  visit,
}: {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly visit: Visit
}) => {
  const { t, language, today } = visit
  const { asOf, problem } = askedDay(query, visit)
  return (
    <>
      {asOf && (
        <div class="as-of" role="status">
          <p>
            <strong>{t('app.person.as-of', { day: formatDay(asOf, language) })}</strong>{' '}
            {t('app.person.as-of-explained')}
          </p>
          <p class="no-print">
            <a href={path}>{t('app.person.as-of-today')}</a>
          </p>
        </div>
      )}
      <form class="search as-of-form" method="get" action={path}>
        <label for="stand">{t('app.person.as-of-choose')}</label>
        <input
          class="utrecht-textbox"
          type="date"
          id="stand"
          name="stand"
          max={today}
          value={query.stand ?? ''}
          {...(problem && { 'aria-invalid': 'true' as const, 'aria-describedby': 'stand-fout' })}
        />
        <Button>{t('app.person.as-of-submit')}</Button>
        {problem && (
          <p class="field__error" id="stand-fout">
            {t(`problem.${problem}`)}
          </p>
        )}
      </form>
    </>
  )
}
