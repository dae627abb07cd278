import { z } from 'zod'

/** Where a page of a list by time begins: behind this row. */
export interface Place {
  readonly at: Date
  readonly id: string
}

/** What a route takes that brings a list a page at a time: `next` of the page before. */
export const AfterPage = z.strictObject({ after: z.string().max(200).optional() })

/** Before everything: where the first page of a list begins that shows the oldest first. */
export const beginning: Place = {
  at: new Date('0001-01-01T00:00:00Z'),
  id: '00000000-0000-0000-0000-000000000000',
}

/** Behind everything: where the first page of a list begins that shows the newest first. */
export const newest: Place = {
  at: new Date('9999-12-31T00:00:00Z'),
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
}

const Written = z.tuple([z.iso.datetime(), z.uuid()])

/** The place a page's key names; a key somebody made up begins at the first page. */
export function readPlace(key: string | undefined, first = beginning): Place {
  const parts = Written.safeParse(
    Buffer.from(key ?? '', 'base64url')
      .toString()
      .split(' '),
  )
  return parts.success ? { at: new Date(parts.data[0]), id: parts.data[1] } : first
}

/** Cuts rows, of which one more was asked for, to one page; names the key of the next when there is one. */
export function paged<Row>(
  rows: readonly Row[],
  size: number,
  placeOf: (row: Row) => Place,
): { page: Row[]; next?: string } {
  const page = rows.slice(0, size)
  const last = page.at(-1)
  if (!last || rows.length <= size) return { page }
  const { at, id } = placeOf(last)
  return { page, next: Buffer.from(`${at.toISOString()} ${id}`).toString('base64url') }
}
