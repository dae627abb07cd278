import * as pages from '#platform/pages/place.ts'

/** How many notices one page of a list shows. */
export const pageSize = 20

/** The place a page's key names; a key that is none begins at the first page. */
export const readPlace = (key: string | undefined): pages.Place => pages.readPlace(key, pages.newest)

/** Cuts rows to one page, and names the key of the next when there is one. */
export const paged = <Row extends pages.Place>(rows: Row[]) => pages.paged(rows, pageSize, (row) => row)
