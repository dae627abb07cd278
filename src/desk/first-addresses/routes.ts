import { z } from 'zod'
import { Address } from '#organisation/contract.ts'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { deskAgent } from '#platform/http/who.ts'
import { AfterPage } from '#platform/pages/place.ts'
import { FirstAddressesAtDesk } from './contract.ts'
import { confirmAtDesk, refuseAtDesk } from './decide-first-address.ts'
import { listWaiting } from './list-waiting.ts'

const params = z.object({ id: z.uuid() })
const own = { who: deskAgent, evenInMaintenance: true } as const

/** First addresses that administrators entered at a sign-in, and the word of the desk on them (O8). */
export const firstAddressDeskRoutes: Route[] = [
  route({
    ...own,
    method: 'GET',
    path: '/api/desk/first-addresses',
    holds: 'customer',
    summary: 'First addresses of administrators that wait, the oldest first, a page at a time.',
    query: AfterPage,
    reply: FirstAddressesAtDesk,
    does: async ({ world, query }) => ok(await listWaiting(world, query.after)),
  }),
  route({
    ...own,
    method: 'POST',
    path: '/api/desk/first-addresses/:id/confirmation',
    holds: 'customer',
    summary: 'Confirms one, with the address as the person himself told it; the limit ends at once.',
    params,
    body: z.strictObject({ address: Address }),
    refusals: {
      forbidden: 403,
      'first-address-not-found': 409,
      'address-differs': 422,
      'step-up-required': 403,
    },
    does: async (call) => answerTo(await confirmAtDesk(call, call.params.id, call.body.address)),
  }),
  route({
    ...own,
    method: 'POST',
    path: '/api/desk/first-addresses/:id/refusal',
    holds: 'customer',
    summary: 'Refuses one: sessions end, address and password go.',
    params,
    refusals: { forbidden: 403, 'first-address-not-found': 409 },
    does: async (call) => answerTo(await refuseAtDesk(call, call.params.id)),
  }),
]
