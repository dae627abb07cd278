import { decide } from '#desk/public.ts'
import type { TestWorld } from '../support/world.ts'

const operator = { by: 'operator', name: 'tests' } as const

/** The stop of the source document, announced in advance: 19 November 21:00 to about 05:50 of the next day. */
export async function planTheStop(world: TestWorld): Promise<void> {
  const plan = { startsAt: '2025-11-19T21:00:00+09:00', endsAt: '2025-11-20T05:50:00+09:00', announce: true }
  const planned = await world.act(operator, (act) => decide(act, world, { decide: 'plan', ...plan }))
  if (!planned.ok) throw new Error(`The stop was not planned: ${planned.refusal}`)
}
