import type { World } from '#platform/world.ts'
import type { Connector } from '../connector.ts'
import { throughFaults } from './faults/through-faults.ts'
import { search } from './search.ts'

/** The demonstration's carrier: a real inventory in this database, with faults that can be switched on. */
export function simulatorOver(world: Pick<World, 'db' | 'clock'>): Pick<Connector, 'name' | 'search'> {
  const { db, clock } = world
  const reads = <T>(name: string, call: () => Promise<T>) => throughFaults(db, { name, changes: false }, call)
  return {
    name: 'simulator',
    search: (query) => reads('search', () => search(db, query, clock.now)),
  }
}
