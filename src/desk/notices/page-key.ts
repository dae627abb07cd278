import * as pages from '#platform/pages/place.ts'

/** How many notices one page of a list shows. */
export const pageSize = 20

// Behind everything: where the first page of the newest begins.
const start: pages.Place = {
  at: new Date('9999-12-31T00:00:00Z'),
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
}

/** The place a page's key names; a key that is none begins at the first page. */
export const readPlace = (key: string | undefined): pages.Place => pages.readPlace(key, start)

/** Cuts rows to one page, and names the key of the next when there is one. */
export const paged = <Row extends pages.Place>(rows: Row[]) => pages.paged(rows, pageSize, (row) => row)
