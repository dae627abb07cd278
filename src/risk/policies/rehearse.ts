import type { Crowd } from '../model/crowd.ts'
import { askAtFor } from '../scale/ask-at.ts'
import type { PolicyWish } from './policies.ts'
import { judgementsBetween, type PastJudgement, type Records, signInsBetween, wouldAsk } from './recorded.ts'

/** How often codes were asked, and would have been. */
export interface Tally {
  judged: number
  asked: number
  would: number
  /** Asked only by the new policy, and only by the one of then. */
  more: number
  fewer: number
}

/** A rehearsal: all of it, and each company and kind. */
export interface Rehearsal {
  readonly all: Tally
  readonly groups: ReadonlyMap<string, Tally & { companyId: string; kind: string }>
}

/** Which past, and which policy is tried on it. */
export interface Span {
  readonly from: Date
  readonly to: Date
}

const day = 86_400_000

/** Runs a policy over the recorded past, day by day: who would have been asked for a code. Changes nothing. */
export async function rehearse(
  records: Records,
  crowd: Crowd,
  wish: PolicyWish,
  span: Span,
): Promise<Rehearsal> {
  const askAt = askAtFor(crowd, wish.rate)
  const all = nothing()
  const groups = new Map<string, Tally & { companyId: string; kind: string }>()
  for (const judged of daysOf(span))
    for (const past of await judgementsBetween(records, judged.from, judged.to)) {
      const { companyId, kind } = past
      const key = `${companyId} ${kind}`
      const group = groups.get(key) ?? { companyId, kind, ...nothing() }
      groups.set(key, group)
      for (const tally of [all, group]) count(tally, past, wouldAsk(past, wish, askAt))
    }
  return { all, groups }
}

/** How many sign-ins of the past would have been asked at each rate: the trade-off before one is chosen. */
export async function tradeOff(records: Records, crowd: Crowd, rates: readonly number[], span: Span) {
  const asked = rates.map((rate) => ({ rate, askAt: askAtFor(crowd, rate), would: 0 }))
  let judged = 0
  for (const one of daysOf(span))
    for (const past of await judgementsBetween(records, one.from, one.to)) {
      if (past.operation !== undefined) continue
      judged++
      for (const at of asked) if (wouldAsk(past, { rate: at.rate, operations: {} }, at.askAt)) at.would++
    }
  return { judged, points: asked }
}

/** How many sign-ins were judged on each day, and how many of them were asked for a code. */
export async function signInsByDay(
  records: Records,
  span: Span,
): Promise<{ at: Date; judged: number; asked: number }[]> {
  const days = []
  for (const one of daysOf(span)) {
    const counted = await signInsBetween(records, one.from, one.to)
    if (counted.judged > 0) days.push({ at: one.to, ...counted })
  }
  return days
}

// One day of facts is held at a time.
function* daysOf({ from, to }: Span): Generator<Span> {
  for (let at = from.getTime(); at < to.getTime(); at += day)
    yield { from: new Date(at), to: new Date(Math.min(at + day, to.getTime())) }
}

const nothing = (): Tally => ({ judged: 0, asked: 0, would: 0, more: 0, fewer: 0 })

function count(tally: Tally, { ask }: PastJudgement, would: boolean): void {
  const asked = ask !== 'none'
  tally.judged++
  if (asked) tally.asked++
  if (would) tally.would++
  if (would && !asked) tally.more++
  if (asked && !would) tally.fewer++
}
