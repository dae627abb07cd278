import { staffNames } from '#desk/public.ts'
import type { Session } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import {
  crowdNow,
  networksLoaded,
  policyInForce,
  signInsByDay,
  tradeOff,
  writtenPolicies,
} from '#risk/public.ts'
import { dayInJapan } from '../day-in-japan.ts'
import type { JudgementState } from './contract.ts'

/** The shares among which one is chosen. */
const rates = [0.005, 0.01, 0.02, 0.03, 0.04, 0.06, 0.08, 0.12, 0.2]

/** How often codes are asked, how often they shall be, and what another share would mean on the last thirty days. */
export async function showState(world: World, session: Session): Promise<JudgementState> {
  const { db } = world
  const to = await world.clock.now()
  const span = { from: new Date(to.getTime() - 30 * 86_400_000), to }
  const { rate, version } = await policyInForce(db)
  const networks = await networksLoaded(db)
  const days = await signInsByDay(world, span)
  return {
    policy: { version, rate },
    ...(networks && { networks: { ...networks, loadedAt: networks.loadedAt.toISOString() } }),
    days: days.map(({ at, ...counts }) => ({ day: dayInJapan(at), ...counts })),
    curve: await curveOf(world, span),
    policies: await policiesFor(world, session, version),
  }
}

async function curveOf(world: World, span: { from: Date; to: Date }) {
  const { judged, points } = await tradeOff(world, await crowdNow(world.db), rates, span)
  return { judged, points: points.map(({ rate, would }) => ({ rate, would })) }
}

async function policiesFor({ db }: World, session: Session, inForce: number) {
  const written = await writtenPolicies(db)
  const names = await staffNames(
    db,
    written.flatMap(({ proposedBy, approvedBy }) => [proposedBy, approvedBy]),
    session.language,
  )
  const named = (id: string) => names.get(id) ?? ''
  return written.map(({ proposedBy, proposedAt, approvedBy, approvedAt, replacedAt, ...policy }) => ({
    ...policy,
    state: approvedAt
      ? policy.version === inForce
        ? ('in-force' as const)
        : ('earlier' as const)
      : replacedAt
        ? ('replaced' as const)
        : ('waiting' as const),
    proposedBy: named(proposedBy),
    isOwn: proposedBy === session.accountId,
    proposedAt: proposedAt.toISOString(),
    ...(approvedBy && { approvedBy: named(approvedBy) }),
    ...(approvedAt && { approvedAt: approvedAt.toISOString() }),
  }))
}
