import type { Act } from '#platform/act.ts'
import { allocationOf } from '#platform/http/client.ts'
import { type Db, sql } from '#platform/sql.ts'

/** A network that is distrusted for a while. */
export interface RaisedNetwork {
  readonly network: string
  readonly until: Date
}

/**
 * From now until then every sign-in from this network passes a code, and so does nearly every operation, whatever is known
 * of the device. Of IPv6 the whole allocation: who holds one holds all its networks. Raised again, the new end counts.
 */
export async function raiseNetwork(act: Act, { network, until }: RaisedNetwork): Promise<void> {
  const held = allocationOf(network)
  await act.run(sql`
    insert into risk_raised_network (network, until, raised_at) values (${held}, ${until}, ${act.now})
    on conflict (network) do update set until = excluded.until, raised_at = excluded.raised_at`)
  act.note('network-raised', { data: { network: held, until } })
}

/** Trusts it again before its time; false when it was not raised. */
export async function lowerNetwork(act: Act, network: string): Promise<boolean> {
  const held = allocationOf(network)
  const lowered = await act.run(sql`
    delete from risk_raised_network where network = ${held} and until > ${act.now}`)
  if (lowered === 1) act.note('network-lowered', { data: { network: held } })
  return lowered === 1
}

/** The networks that are raised at this moment, the one that ends last first. */
export const raisedNetworks = (db: Db, now: Date): Promise<RaisedNetwork[]> =>
  db.rows<RaisedNetwork>(sql`
    select network, until from risk_raised_network where until > ${now} order by until desc, network limit 200`)
