import { z } from 'zod'

/** How many notices one page of a list shows. */
export const pageSize = 20

/** Where a page begins: behind this notice. */
export interface Place {
  readonly at: Date
  readonly id: string
}

// Behind everything: where the first page begins.
const start: Place = { at: new Date('9999-12-31T00:00:00Z'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
const Written = z.tuple([z.iso.datetime(), z.uuid()])

/** The place a page's key names; a key that is none begins at the first page. */
export function readPlace(key: string | undefined): Place {
  const parts = Written.safeParse(
    Buffer.from(key ?? '', 'base64url')
      .toString()
      .split(' '),
  )
  return parts.success ? { at: new Date(parts.data[0]), id: parts.data[1] } : start
}

/** Cuts rows to one page, and names the key of the next when there is one. */
export function paged<Row extends Place>(rows: Row[]): { page: Row[]; next?: string } {
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  if (!last || rows.length <= pageSize) return { page }
  return { page, next: Buffer.from(`${last.at.toISOString()} ${last.id}`).toString('base64url') }
}
