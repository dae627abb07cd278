import { type Device, deviceFor } from '#identity/public.ts'
import type { Client, Cookie } from '#platform/http/route.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { agencyCalled, nameOf } from '../agencies/agency.ts'
import { hashOf } from './secrets.ts'

/** Where the browser goes next: to its agency, with the nonce the agency shall sign. */
export interface Begun {
  goTo: string
  name: { ja: string; en: string }
  cookies: Cookie[]
}

const minutes = 10

/**
 * Begins an arrival: the browser gets a nonce that belongs to it by its device cookie (attack-19). Its agency has ten
 * minutes to send it back with the nonce signed; a hand-over that was made for another browser opens nothing in this one.
 */
export async function beginArrival(
  world: World,
  client: Client,
  handle: string,
): Promise<Outcome<'agency-not-found', Begun>> {
  const agency = await agencyCalled(world.db, handle)
  if (!agency || agency.suspended_at) return refused('agency-not-found')
  const device: Device = deviceFor(world, client)
  const [id, nonce] = [world.random.id(), world.random.token()]
  await world.act({ by: 'journey', id }, (act) =>
    act.run(sql`
      insert into federation_arrival (id, agency_id, nonce_hash, device, created_at, expires_at)
      values (${id}, ${agency.id}, ${hashOf(nonce)}, ${device.hash}, ${act.now},
        ${new Date(act.now.getTime() + minutes * 60_000)})`),
  )
  const goTo = new URL(agency.entry_url)
  goTo.searchParams.set('nonce', nonce)
  return doneWith({ goTo: goTo.href, name: nameOf(agency), cookies: device.cookies })
}
