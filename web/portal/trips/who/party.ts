import type { Names } from '#organisation/contract.ts'

/** Somebody whose trip it is when it is not the reader's. */
export interface Owner {
  readonly id: string
  readonly name: string
}

/** Somebody who flies along. */
export type Member =
  | { readonly kind: 'colleague'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'guest'
      readonly id: string
      readonly name: string
      readonly names: Names
      readonly deleteOn: string
    }

/** What the server is asked to hold, without its key. */
export function bodyOf(
  offerIds: readonly string[],
  party: readonly Member[],
  typed: {
    purpose: string
    reason: string
    isAccepted: boolean
    waits: boolean
    owner: Owner | undefined
  },
) {
  const purpose = typed.purpose.trim()
  const reason = typed.reason.trim()
  return {
    offerIds,
    colleagueIds: party.flatMap((member) => (member.kind === 'colleague' ? [member.id] : [])),
    guests: party.flatMap((member) =>
      member.kind === 'guest'
        ? [{ names: member.names, consent: true, ...(member.deleteOn && { deleteOn: member.deleteOn }) }]
        : [],
    ),
    ...(typed.owner && { ownerId: typed.owner.id }),
    ...(purpose && { purpose }),
    ...(reason && { reason }),
    ...(typed.isAccepted && { evenOverlapping: true }),
    ...(typed.waits && { wait: true }),
  }
}
