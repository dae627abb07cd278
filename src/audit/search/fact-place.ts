import { z } from 'zod'

/** Where a page of facts begins: behind this one. */
export interface FactPlace {
  readonly at: Date
  readonly seq: number
}

/** Behind every fact there can be: where the first page begins. */
export const newestFact: FactPlace = { at: new Date('9999-12-31T00:00:00Z'), seq: Number.MAX_SAFE_INTEGER }

const Written = z.tuple([z.iso.datetime(), z.coerce.number().int().nonnegative()])

/** The key of the page behind this fact. */
export const keyBehind = ({ at, seq }: FactPlace): string =>
  Buffer.from(`${at.toISOString()} ${seq}`).toString('base64url')

/** The place a key names; a key somebody made up begins at the first page. */
export function placeBehind(key: string | undefined): FactPlace {
  const words = Buffer.from(key ?? '', 'base64url')
    .toString()
    .split(' ')
  const read = Written.safeParse(words)
  return read.success ? { at: new Date(read.data[0]), seq: read.data[1] } : newestFact
}
