import type { Session } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import type { Readiness } from '../contract.ts'
import { rehearse } from '../rehearsal/rehearse.ts'
import { dayAhead } from './day-ahead.ts'

/** How a company stands for a day, counted now; its own administrator alone asks, and of his own company alone. */
export function showReadiness(
  world: World,
  { companyId }: Session,
  wish: { on?: string | undefined },
): Promise<Readiness> {
  return world.snapshot(async (snapshot) => {
    const ahead = dayAhead(snapshot)
    const on = wish.on ?? ahead.on
    const { all } = await rehearse(snapshot, { on, companyId })
    return { ...all, on, isAhead: wish.on === undefined && ahead.isAhead }
  })
}
