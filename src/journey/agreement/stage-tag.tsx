import { Tag } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Stage } from './agreement-lifecycle.ts'

const kinds = { waiting: 'warning', running: 'good', over: 'warning' } as const

/** Where an agreement stands, as a word. */
export const StageTag = ({ stage, visit }: { stage: Stage; visit: Visit }) => {
  const kind = stage in kinds ? kinds[stage as keyof typeof kinds] : undefined
  return <Tag {...(kind && { kind })}>{visit.t(`agreement.stage.${stage}`)}</Tag>
}
