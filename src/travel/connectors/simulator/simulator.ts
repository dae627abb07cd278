import type { World } from '#platform/world.ts'
import type { Connector } from '../connector.ts'
import { throughFaults } from './faults/through-faults.ts'
import { events } from './news/events.ts'
import { hold } from './orders/hold.ts'
import { issue } from './orders/issue.ts'
import { price } from './orders/price.ts'
import { orderOf, readOrder } from './orders/read-order.ts'
import { search } from './search.ts'
import { confirmCancel, quoteCancel } from './servicing/cancel.ts'
import { confirmChange, quoteChange } from './servicing/change.ts'

/** The demonstration's carrier: a real inventory in this database, with faults that can be switched on. */
export function simulatorOver(world: World): Connector {
  const { db, clock } = world
  const reads = <T>(name: string, call: () => Promise<T>) => throughFaults(db, { name, changes: false }, call)
  const changes = <T>(name: string, call: () => Promise<T>) =>
    throughFaults(db, { name, changes: true }, call)
  return {
    name: 'simulator',
    search: (query) => reads('search', () => search(db, query, clock.now)),
    price: (offerId) => reads('price', () => price(db, offerId, clock.now)),
    hold: (wish) => changes('hold', () => hold(world, wish)),
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
