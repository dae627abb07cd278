import { z } from 'zod'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { Handle } from './agency.ts'
import { atDesk, type Desk } from './at-desk.ts'
import { isAgencyPage } from './is-agency-page.ts'

const Text = (most: number) => z.string().trim().min(1).max(most)

/** An agency as the desk enters it. */
export const NewAgency = z.strictObject({
  handle: Handle,
  /** What stands in `iss`, to the letter. */
  issuer: Text(200),
  name: z.strictObject({ ja: Text(100), en: Text(100) }),
  /** Where the portal sends a browser that shall be handed over, with `nonce` in the query. */
  entryUrl: Text(500),
  /** Where a person who signs out is led back to. */
  homeUrl: Text(500),
})
export type NewAgency = z.output<typeof NewAgency>

type Refusal = 'agency-taken' | 'page-not-safe' | 'step-up-required'

/** The desk registers an agency. Until it has a key and a company trusts it, it can hand over nobody. */
export function registerAgency(
  world: World,
  desk: Desk,
  wish: NewAgency,
): Promise<Outcome<Refusal | 'forbidden'>> {
  return atDesk<Refusal, undefined>(world, desk, async (act, prove) => {
    const pages = [wish.entryUrl, wish.homeUrl]
    if (!pages.every((page) => isAgencyPage(page, world.config.origin))) return refused('page-not-safe')
    const taken = await act.row(sql`
      select 1 from federation_agency where handle = ${wish.handle} or issuer = ${wish.issuer}`)
    if (taken) return refused('agency-taken')
    const proof = await prove(act, { operation: 'register-agency', params: wish })
    if (!proof.ok) return proof
    const made = await act.run(sql`
      insert into federation_agency (id, handle, issuer, name_ja, name_en, entry_url, home_url, created_at)
      values (${world.random.id()}, ${wish.handle}, ${wish.issuer}, ${wish.name.ja}, ${wish.name.en}, ${wish.entryUrl},
        ${wish.homeUrl}, ${act.now})
      on conflict do nothing`)
    if (made !== 1) return refused('agency-taken')
    act.note('agency-registered', { data: { agency: wish.handle, issuer: wish.issuer } })
    return done
  })
}
