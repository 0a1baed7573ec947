import type { Translate } from '../../platform/language/messages.ts'
import type { Remark } from './caseload.ts'
import { headerOf } from './column.ts'

/** Why something stands with a row, in words: the column and what is the matter. */
export const remarkWords = (
  kind: 'fault' | 'note',
  { column, code, params }: Remark,
  { t }: { readonly t: Translate },
): string => t('import.remark', { column: headerOf(column), what: t(`import.${kind}.${code}`, params) })
