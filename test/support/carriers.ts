import type { Connector, Offer } from '../../src/travel/connectors/connector.ts'
import { setFault } from '../../src/travel/connectors/simulator/faults/set-fault.ts'
import { changeFlight } from '../../src/travel/connectors/simulator/news/change-flight.ts'
import { simulatorOver } from '../../src/travel/connectors/simulator/simulator.ts'
import { dayInJapan, daysAfter } from '../../src/travel/day.ts'
import { newWorld } from './world.ts'

/** A carrier of a test, with what one can do to it. */
export interface Rig {
  readonly carrier: Connector
  id(): string
  /** A day so many days after the carrier's first one. */
  dayAhead(days: number): string
  advance(ms: number): Promise<void>
  changeFlight(
    fault: 'sold-out' | 'price-moved' | 'schedule-change' | 'flight-cancelled',
    offer: Pick<Offer, 'id'>,
  ): Promise<void>
  /** The next call of a method gets no answer. */
  loseAnswer(when: 'before' | 'after', operation: string): Promise<void>
  close(): Promise<void>
}

/** The demonstration's carrier in a world of its own. */
export async function simulatorRig(): Promise<Rig> {
  const world = await newWorld()
  const first = dayInJapan(await world.clock.now())
  return {
    carrier: simulatorOver(world),
    id: world.random.id,
    dayAhead: (days) => daysAfter(first, days),
    advance: (ms) => world.advance({ seconds: ms / 1000 }),
    async changeFlight(fault, { id }) {
      const [day = '', number] = id.split('.')
      await changeFlight(world, fault, { day, number: Number(number) })
    },
    loseAnswer: (when, operation) => setFault(world, { kind: `answer-lost-${when}`, operation, times: 1 }),
    close: world.close,
  }
}
