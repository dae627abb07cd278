/** A fact as the log holds it: its personal fields by their hash alone, its data as PostgreSQL writes them. */
export interface FactInLog {
  seq: number
  transaction: string
  at: string
  name: string
  by: string
  author: string
  account: string | null
  role: string | null
  company: string | null
  subject: string | null
  /** JSON as it stands in the table. */
  data: string
  /** Hash of the sealed bytes, in hex: neither erasing a person's key nor leaving the bytes out of a copy changes it. */
  personal: string | null
}

/** Where a record stands: its place in the whole log and in its stream. */
export interface Place {
  position: number
  /** The company whose chain it belongs to; the house's own where no company is concerned. */
  stream: string
  /** Hash of the record before it in the whole log. */
  before: string
  /** Hash of the record before it in its stream. */
  previous: string
}

/** The stream of facts that concern no company. */
export const houseStream = '00000000-0000-0000-0000-000000000000'

/** What the first record names as the one before it. */
export const nothingBefore = '0'.repeat(64)

/**
 * The bytes of a record, over which its hash goes. One line of JSON whose order never changes: the four fields of its place
 * stand first and always as long, so that a verifier finds them without reading the rest.
 */
export function entryOf(place: Place, fact: FactInLog): string {
  const { data, ...plain } = fact
  return `${placeOf(place)},${JSON.stringify(plain).slice(1, -1)},"data":${data}}`
}

/** The beginning of a record's bytes, which is all that is left of one whose fact is past its time. */
export const placeOf = ({ position, stream, before, previous }: Place): string =>
  `{"position":${position},"stream":"${stream}","before":"${before}","previous":"${previous}"`
