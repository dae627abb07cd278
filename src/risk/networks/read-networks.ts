import { plainAddress } from '#platform/http/client.ts'
import type { Use } from '../model/sighting.ts'

/** A range of addresses: whose network it is, in which country, and what it is used for. */
export interface Range {
  readonly first: string
  readonly last: string
  readonly asn: number | null
  readonly country: string | null
  readonly use: Use
}

/** Why a file of networks is not taken. */
export interface NotTaken {
  readonly line: number
  readonly says: string
}

/**
 * Reads a file of networks: `# sekisho networks 1`, then ranges in the order of addresses, IPv4 before IPv6, as
 * `first,last,country,asn,use`, and `end,COUNT`, so that a file that was cut off is noticed. The first fault ends it.
 */
export function readNetworks(text: string): { ranges: Range[] } | NotTaken {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''))
  if (lines[0] !== '# sekisho networks 1')
    return { line: 1, says: 'the first line is not "# sekisho networks 1"' }
  const ranges: Range[] = []
  let before = -1n
  for (const [nth, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('end,')) return ended(ranges, { line, nth, rest: lines.slice(nth + 1) })
    const read = readRange(line, before)
    if (typeof read === 'string') return { line: nth + 1, says: read }
    before = read.to
    ranges.push(read.range)
  }
  return { line: lines.length, says: 'the file ends without its line "end,COUNT": it was cut off' }
}

function ended(ranges: Range[], { line, nth, rest }: { line: string; nth: number; rest: string[] }) {
  const count = line.slice('end,'.length)
  if (count !== `${ranges.length}`)
    return { line: nth + 1, says: `it holds ${ranges.length} ranges and says ${count}` }
  if (rest.some((one) => one !== '')) return { line: nth + 2, says: 'something stands behind its end' }
  return ranges.length > 0 ? { ranges } : { line: nth + 1, says: 'it holds no range' }
}

const uses = new Map<string | undefined, Use>([
  ...(['plain', 'mobile', 'shared', 'hosting'] as const).map((use) => [use, use] as const),
  ['', 'plain'],
])

function readRange(line: string, before: bigint): { range: Range; to: bigint } | string {
  if (line.length > 200) return 'the line is longer than 200 characters'
  const cells = line.split(',')
  if (cells.length !== 5) return `five cells are wanted, ${cells.length} are there`
  const [from = '', to = '', country = '', asn = ''] = cells
  const [first, last] = [plainAddress(from), plainAddress(to)]
  if (!first || !last) return 'an address cannot be read'
  if (first.includes('.') !== last.includes('.'))
    return 'it begins in IPv4 and ends in IPv6, or the other way round'
  const [begins, ends] = [placeOf(first), placeOf(last)]
  if (begins > ends) return 'it ends before it begins'
  if (begins <= before) return 'it begins before the range above it has ended'
  if (!/^([A-Z]{2})?$/.test(country)) return 'the country is not two capital letters'
  if (!/^\d{0,10}$/.test(asn) || Number(asn) > 4_294_967_295) return 'the number of the network cannot be one'
  const use = uses.get(cells[4])
  if (!use) return 'the use is none of plain, mobile, shared, hosting'
  const range = { first, last, asn: asn ? Number(asn) : null, country: country || null, use }
  return { range, to: ends }
}

/** Where an address stands among all: every one of IPv6 behind all of IPv4. */
function placeOf(address: string): bigint {
  if (address.includes('.')) return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n)
  return address.split(':').reduce((sum, part) => sum * 65_536n + BigInt(`0x${part}`), 0n) + (1n << 32n)
}
