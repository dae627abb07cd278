import { allocationOf } from '#platform/http/client.ts'
import { type Part, part } from '#platform/sql.ts'
import { shortened } from '../memory/bytes.ts'
import type { Place } from '../memory/sighting-at.ts'
import type { Use } from '../model/sighting.ts'
import type { Keyed, Signals } from '../signals.ts'
import type { HeldSituation } from '../situation/situation.ts'

/** What the network database says of an address; null while no file was ever loaded, empty where it says nothing. */
export type PlaceRow = { asn?: number | null; country?: string | null; use?: Use } | null

/** The look-up beside `risk_situation n` and what is `held`, as one value of a row: not made while this node knows that there is no file. */
export const placeAt = ({ situation }: HeldSituation, ip: string | undefined): Part => part`
  case when ${situation.hasNetworks} or n.standing is distinct from held.standing then risk_place(${ip ?? null}::inet) end`

/** What is remembered of a place: a few bytes under a key, so that no table tells where anybody was. */
export const placeKey = ({ keys }: Keyed, value: string, bytes: 2 | 3 = 3) =>
  shortened(keys.mac('risk network', value), bytes)

/**
 * Where an address lies; what the database does not tell is unknown. While none is loaded, what one holder has stands for its network,
 * under a key of this account, or households could be told together by it, and all are in one country.
 */
export function placeFrom(world: Keyed, { accountId, network }: Signals, row: PlaceRow | undefined): Place {
  if (!network) return {}
  if (!row)
    return { network: placeKey(world, `${accountId} ${allocationOf(network)}`), country: '--', use: 'plain' }
  return {
    network: typeof row.asn === 'number' ? placeKey(world, `AS${row.asn}`) : undefined,
    country: row.country ?? undefined,
    use: row.use,
  }
}
