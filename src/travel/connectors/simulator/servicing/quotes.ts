import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Answer, Order, Quote, Refusal } from '../../connector.ts'
import { lockOrder } from '../orders/issue.ts'
import { type OrderRow, orderOf, readOrder } from '../orders/read-order.ts'
import { answering, carrier, no, yes } from '../orders/refused.ts'

const quoteMs = 15 * 60_000

/** A quote before it has an id and an end. */
export type Reckoned = Pick<Quote, 'kind' | 'fee' | 'refund'> & { readonly offerIds?: readonly string[] }

/** Keeps what was reckoned for a quarter of an hour, for the order as it is now. */
export function quoted(
  world: World,
  orderId: string,
  reckon: (act: Act, order: OrderRow) => Promise<Reckoned | Refusal> | Reckoned | Refusal,
): Promise<Answer<Quote>> {
  return world.act(carrier, async (act) => {
    const order = await readOrder(act, { orderId })
    if (!order) return no('order-unknown')
    const reckoned = await reckon(act, order)
    if (typeof reckoned === 'string') return no(reckoned)
    const { kind, fee, refund, offerIds } = reckoned
    const quote = { id: world.random.id(), kind, fee, refund, until: new Date(act.now.getTime() + quoteMs) }
    await act.run(sql`
      insert into travel_simulator_quote (id, order_id, order_version, kind, fee, refund, offers, valid_until)
      values (${quote.id}, ${orderId}, ${order.version}, ${kind}, ${fee}, ${refund},
        ${offerIds ? JSON.stringify(offerIds) : null}, ${quote.until})`)
    return yes(quote)
  })
}

/** A quote as it was kept. */
export interface QuoteRow {
  kind: Quote['kind']
  fee: number
  refund: number
  offers: string[] | null
}

interface Agreed {
  orderId: string
  quoteId: string
  ref: string
}

/** Does what a quote said, once: under the same reference it is answered again, under another it is gone. */
export async function agreed(
  world: World,
  { orderId, quoteId, ref }: Agreed,
  does: (act: Act, order: OrderRow, quote: QuoteRow) => Promise<void>,
): Promise<Answer<Order>> {
  const outcome = await answering(
    world.act(carrier, async (act) => {
      const order = await lockOrder(act, orderId)
      if (!order) return no('order-unknown')
      const quote = await act.row<
        QuoteRow & { order_version: number; valid_until: Date; agreed_ref: string | null }
      >(sql`
        select kind, fee, refund, offers, order_version, valid_until, agreed_ref from travel_simulator_quote
        where id = ${quoteId} and order_id = ${orderId}`)
      if (quote?.agreed_ref === ref) return yes(undefined)
      const isOver =
        !quote || quote.agreed_ref || quote.valid_until <= act.now || quote.order_version !== order.version
      if (isOver) return no('quote-gone')
      await does(act, order, quote)
      await act.run(sql`update travel_simulator_quote set agreed_ref = ${ref} where id = ${quoteId}`)
      return yes(undefined)
    }),
  )
  if (!outcome.ok) return outcome
  const order = await readOrder(world.db, { orderId })
  return order ? yes(orderOf(order)) : no('order-unknown')
}
