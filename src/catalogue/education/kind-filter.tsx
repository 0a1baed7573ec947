import { Filters, listHref, Select } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { routeKinds } from './route.ts'

type Props = {
  readonly path: string
  readonly kind: (typeof routeKinds)[number] | null
  readonly visit: Visit
}

/** One kind of route at a time: all of them are long on a phone. */
export const KindFilter = ({ path, kind, visit: { t } }: Props) => (
  <Filters
    action={path}
    label={t('education.filter')}
    submitLabel={t('education.filter-do')}
    applied={kind === null ? [] : [{ label: t(`education.kind.${kind}`), href: listHref(path, {}) }]}
    t={t}
  >
    <Select
      form={{ values: { kind: kind ?? '' }, errors: {}, problem: null, idempotencyKey: '' }}
      name="kind"
      label={t('education.kind-of')}
      options={routeKinds.map((value) => ({ value, label: t(`education.kind.${value}`) }))}
      empty={t('education.every-kind')}
      t={t}
    />
  </Filters>
)
