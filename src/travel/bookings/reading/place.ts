import type { BookingRow } from '../tables.ts'

/** Where a page of trips begins: behind this one. */
export interface Place {
  readonly at: Date
  readonly id: string
}

const beginning: Place = { at: new Date('9999-01-01T00:00:00Z'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/** The place behind a booking, as a text for the address of the next page. */
export const writePlace = ({ first_departure: at, id }: Pick<BookingRow, 'first_departure' | 'id'>) =>
  `${at.getTime()}_${id}`

/** A place that somebody made up is a place in what he may see; unreadable means the beginning. */
export function readPlace(after: string | undefined): Place {
  const [, at, id] = /^(\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? '') ?? []
  return at && id ? { at: new Date(Number(at)), id } : beginning
}
