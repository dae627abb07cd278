import type { Keys } from '#platform/keys.ts'

/** What a code is for: it opens nothing else. */
export type BoundTo = { journeyId: string } | { stepUpId: string } | { addressChangeId: string }

/** The id a code is bound to. */
export function boundId(bound: BoundTo): string {
  if ('journeyId' in bound) return bound.journeyId
  return 'stepUpId' in bound ? bound.stepUpId : bound.addressChangeId
}

/** A code as stored: keyed, because six digits are guessed in a moment from a plain hash, and bound to its journey. */
export function codeMac(keys: Keys, bound: BoundTo, code: string): Buffer {
  return keys.mac('one-time code', `${boundId(bound)} ${code}`)
}
