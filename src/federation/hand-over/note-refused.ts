import type { Act } from '#platform/act.ts'
import type { FactDetail } from '#platform/fact.ts'
import type { Client } from '#platform/http/route.ts'
import type { World } from '#platform/world.ts'

/** A refused hand-over as the facts keep it; outside them all refusals are one. */
export interface RefusedHandOver extends Pick<FactDetail, 'companyId' | 'subject'> {
  why: string
  agency: string | undefined
  client: Client
}

/** Leaves the fact of a refused hand-over: why, and by which agency if that is known. */
export function noteRefused(act: Act, world: World, refusal: RefusedHandOver): void {
  const { why, agency, client, ...about } = refusal
  const network = world.keys
    .mac('refused network', client.network ?? '')
    .toString('base64url')
    .slice(0, 16)
  act.note('hand-over-refused', { ...about, data: { why, agency, network } })
}
