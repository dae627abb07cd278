import type { Flights, Trip } from '#travel/contract.ts'
import type { Problem } from '../../../kit/call.ts'
import type { useForm } from '../../../kit/portal/fields/form.ts'
import { isoDayOf } from '../flight-times.ts'

/** Which flight of a trip is to be another, and what was chosen for it so far. */
export interface Choice {
  readonly n: number
  readonly on: string
  readonly offerId: string
  /** Somebody flies elsewhere at that time, and that is known. */
  readonly isAccepted: boolean
}

/** What choosing another flight works on. */
export interface Changing {
  readonly trip: Trip
  readonly choice: Choice
  readonly form: ReturnType<typeof useForm<'reason'>>
  /** Why the last one was refused. */
  readonly problem: Problem | undefined
}

/** Where choosing begins: the first flight, on its own day. */
export function firstChoice({ segments: [first] }: Trip): Choice {
  const on = first ? isoDayOf(new Date(first.departsAt)) : ''
  return { n: first?.n ?? 1, on, offerId: '', isAccepted: false }
}

export type Offered = Flights['out'][number]['offers'][number]

/** Whether an offer can be chosen. Where the carrier has changed the flight the server decides what the policy still asks. */
export const isChoosable = ({ verdict, waits }: Offered, { disrupted }: Trip): boolean =>
  !waits && (verdict !== 'refused' || disrupted)

/** What is sent of a choice. */
export const wishOf = ({ n, offerId, isAccepted }: Choice, reason: string) => ({
  ...{ kind: 'change', flights: [{ segment: n, offerId }] },
  ...(reason.trim() && { reason: reason.trim() }),
  ...(isAccepted && { evenOverlapping: true }),
})
