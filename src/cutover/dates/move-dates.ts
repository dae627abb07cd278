import { type Asking, proofFor } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { beginOf, type DateName, type Dates, dateNames, endOf } from '#platform/dates/dates.ts'
import { holdDates, keepDate } from '#platform/dates/keep-date.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { type Effect, effectsOf } from './effects-of.ts'

/** Dates to be moved, all at once, and why. */
export interface DatesWish {
  dates: { [Name in DateName]?: string | undefined }
  reason: string
  /** Whoever moves them has read what it does at once. */
  confirmed: boolean
}

/** The dates as they stand after a move, and what it did at once. */
export interface Moved {
  dates: Dates
  effects: Effect[]
}

export type MoveRefusal =
  | 'dates-unchanged'
  | 'dates-out-of-order'
  | 'date-too-far'
  | 'dates-need-confirmation'

/**
 * Moves the operator's dates on every node with the next act, audited with before, after and reason. What would be
 * nonsense is refused; what changes people's day at once is done only by who confirms that he has read it.
 */
export function moveDates(
  world: World,
  author: Author,
  wish: DatesWish,
): Promise<Outcome<MoveRefusal, Moved>> {
  return world.act(author, (act) => move(act, wish))
}

/** The same at the desk: a colleague who is signed in, with a fresh proof bound to these very dates. */
export function moveDatesAtDesk(
  world: World,
  asking: Asking,
  wish: DatesWish,
): Promise<Outcome<MoveRefusal | 'step-up-required', Moved>> {
  const proved = (act: Act) =>
    proofFor(act, world, asking, { operation: 'move-dates', params: wish, always: true })
  return world.act(asking.session, (act) => move(act, wish, proved))
}

async function move<Refusal extends string = never>(
  act: Act,
  wish: DatesWish,
  mayGoOn?: (act: Act) => Promise<Outcome<Refusal>>,
): Promise<Outcome<MoveRefusal | Refusal, Moved>> {
  const before = await holdDates(act)
  const moved = dateNames.filter((name) => wish.dates[name] && wish.dates[name] !== before[name])
  const after: Dates = {
    ...before,
    ...Object.fromEntries(moved.map((name) => [name, wish.dates[name]])),
  }
  const effects = effectsOf(act.now, before, after)
  const refusal = moved.length === 0 ? 'dates-unchanged' : nonsenseIn(act.now, after)
  if (refusal) return refused(refusal)
  if (effects.length > 0 && !wish.confirmed) return refused('dates-need-confirmation', { effects })
  const may = await mayGoOn?.(act)
  if (may && !may.ok) return may
  for (const name of moved) {
    await keepDate(act, { name, value: after[name], setBy: nameOf(act.author), reason: wish.reason })
    act.note('date-moved', {
      data: { name, before: before[name], after: after[name], reason: wish.reason, effects },
    })
  }
  return doneWith({ dates: after, effects })
}

function nonsenseIn(now: Date, dates: Dates): MoveRefusal | undefined {
  const isFar = (value: string) => Math.abs(beginOf(value).getTime() - now.getTime()) > tenYears
  if (dateNames.some((name) => isFar(dates[name]))) return 'date-too-far'
  return endOf(dates.oldPasswordsUntil) <= beginOf(dates.cutOver) ? 'dates-out-of-order' : undefined
}

// A slip of the finger in the year, not a plan.
const tenYears = 10 * 366 * 24 * 60 * 60 * 1000

const nameOf = (author: Author): string => {
  if (author.by === 'person') return author.accountId
  return author.by === 'journey' ? author.id : author.name
}
