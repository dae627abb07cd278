import { z } from 'zod'

/** A network as the server names one: /24 of IPv4, /64 or /48 of IPv6. */
const Network = z.string().regex(/^[0-9a-f.:]{2,45}\/(24|48|64)$/)
const Id = z.string().trim().min(1).max(20)
const Instant = z.iso.datetime({ offset: true })

/** Whose sessions end. */
const ScopeWish = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('person'), id: Id }),
  z.strictObject({ of: z.literal('company'), companyId: z.uuid() }),
  z.strictObject({ of: z.literal('network'), network: Network, since: Instant }),
])

/** What the security office can stop. */
export const ContainmentWish = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('end-sessions'), scope: ScopeWish }),
  z.strictObject({ do: z.literal('hold-account'), id: Id }),
  z.strictObject({ do: z.literal('hold-self-registration'), companyId: z.uuid() }),
  z.strictObject({ do: z.literal('raise-network'), network: Network, until: Instant }),
])
export type ContainmentWish = z.infer<typeof ContainmentWish>

/** What it touches: said before it is done, and kept with what was done. */
export const Touches = z.strictObject({
  accounts: z.int(),
  companies: z.int(),
  /** Open sessions that end. */
  sessions: z.int(),
  /** People who register themselves at this moment. */
  joinings: z.int(),
})
export type Touches = z.infer<typeof Touches>

/** A wish with what its preview said, so that nobody confirms what he has not seen. */
export const Confirmed = z.strictObject({ wish: ContainmentWish, confirmed: Touches })
export type Confirmed = z.infer<typeof Confirmed>

/** What was done, as the incident's room shows it. */
export const ContainmentView = z.strictObject({
  id: z.uuid(),
  wish: ContainmentWish,
  /** The company's name, where it is one's. */
  company: z.string().optional(),
  touched: Touches,
  at: z.iso.datetime(),
  by: z.string(),
  released: z.strictObject({ at: z.iso.datetime(), by: z.string() }).optional(),
})
export type ContainmentView = z.infer<typeof ContainmentView>
