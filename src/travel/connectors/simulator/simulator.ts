import type { World } from '#platform/world.ts'
import type { Connector } from '../connector.ts'
import { throughFaults } from './faults/through-faults.ts'
import { events } from './news/events.ts'
import { hold, holdUnlessFaulty } from './orders/hold.ts'
import { issue } from './orders/issue.ts'
import { price } from './orders/price.ts'
import { orderOf, readOrder } from './orders/read-order.ts'
import { search } from './search.ts'
import { confirmCancel, quoteCancel } from './servicing/cancel.ts'
import { confirmChange, quoteChange } from './servicing/change.ts'

/** The demonstration's carrier: a real inventory in this database, with faults that can be switched on. */
export function simulatorOver(world: World): Connector {
  const { db } = world
  const reads = <T>(name: string, call: () => Promise<T>) => throughFaults(db, { name, changes: false }, call)
  const changes = <T>(name: string, call: () => Promise<T>) =>
    throughFaults(db, { name, changes: true }, call)
  return {
    name: 'simulator',
    // These are asked most: they look for faults along with what they look for themselves.
    async search(query) {
      const { offers, faulty } = await search(db, query)
      return faulty ? reads('search', async () => offers) : offers
    },
    async price(offerId) {
      const { answer, faulty } = await price(db, offerId)
      return faulty ? reads('price', async () => answer) : answer
    },
    hold: async (wish) => (await holdUnlessFaulty(world, wish)) ?? changes('hold', () => hold(world, wish)),
    issue: (wish) => changes('issue', () => issue(world, wish)),
    quoteCancel: (orderId) => reads('quoteCancel', () => quoteCancel(world, orderId)),
    confirmCancel: (wish) => changes('confirmCancel', () => confirmCancel(world, wish)),
    quoteChange: (wish) => reads('quoteChange', () => quoteChange(world, wish)),
    confirmChange: (wish) => changes('confirmChange', () => confirmChange(world, wish)),
    get: (by) =>
      reads('get', async () => {
        const order = await readOrder(db, by)
        return order && orderOf(order)
      }),
    events: (since) => reads('events', () => events(db, since)),
  }
}
