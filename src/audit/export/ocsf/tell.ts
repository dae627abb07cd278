import { isReserved, openData, reservedOf } from '#platform/fact.ts'
import type { StreamFact } from '#platform/facts/stream.ts'
import type { World } from '#platform/world.ts'
import { eventOf, type OcsfEvent } from './event-of.ts'

/** What of the facts a receiver is sent. */
export interface Telling {
  /** Whether sealed personal fields are opened for it. */
  readonly personal: boolean
  /** Whether it is sent why a code was asked for. */
  readonly reasons: boolean
}

/** Whether something sealed of this fact is opened for a receiver. */
export const isOpened = ({ personal, reasons }: Telling, fact: StreamFact): boolean =>
  (personal && fact.personal !== null) || (reasons && isReserved(fact))

/** Facts as one receiver is told them, in OCSF. */
export function tellFacts(
  world: Pick<World, 'db' | 'sealer' | 'config'>,
  telling: Telling,
  facts: readonly StreamFact[],
): Promise<OcsfEvent[]> {
  return Promise.all(
    facts.map(async (fact) => {
      const plain =
        telling.personal && fact.personal
          ? await world.sealer.open(world.db, fact.subject ?? undefined, fact.personal)
          : undefined
      return eventOf({
        fact,
        data: { ...openData(fact.data), ...(telling.reasons && reservedOf(world.sealer, fact)) },
        personal: plain === undefined ? undefined : JSON.parse(plain),
        origin: world.config.origin,
      })
    }),
  )
}
