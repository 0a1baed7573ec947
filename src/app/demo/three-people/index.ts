import type { Kernel } from '../../../platform/action/perform.ts'
import { tellOpenPlaces } from '../open-places.ts'
import type { DemoIdentifiers } from '../store-accounts.ts'
import { makeActors } from './acting.ts'
import { tellRima } from './tell-rima.ts'
import { tellTesfay } from './tell-tesfay.ts'
import { tellYusuf } from './tell-yusuf.ts'

export { type Act, makeActors } from './acting.ts'

/** The three people to follow, told by the same actions that everybody uses. */
export const tellThreePeople = async (
  kernel: Kernel,
  adminUrl: string,
  ids: DemoIdentifiers,
): Promise<void> => {
  await tellYusuf(makeActors(kernel, ids, 'yusuf'), adminUrl, ids)
  await tellRima(makeActors(kernel, ids, 'rima'), adminUrl, ids)
  await tellTesfay(makeActors(kernel, ids, 'tesfay'), adminUrl, ids)
  await tellOpenPlaces(makeActors(kernel, ids, 'open-places'), adminUrl)
}
