import type { World } from '#platform/world.ts'
import type { Keyed } from '../signals.ts'

/** What holds for everybody, the same on every node: it changes a few times a day, and each node keeps it. */
export interface Situation {
  /** The networks the security office distrusts, and until when. */
  readonly raised: ReadonlyMap<string, Date>
  /** Whether the whole gate is under attack. */
  readonly isUnderAttack: boolean
  /** Whether a file of networks was loaded. */
  readonly hasNetworks: boolean
}

/** What a judgement reads of it: the body only when this node does not hold it as it stands. */
export interface SituationRow {
  standing: string | null
  situation: SituationBody | null
}

interface SituationBody extends Omit<Situation, 'raised'> {
  readonly raised: Record<string, string>
  /** Whether the act that reads it has changed it, and not committed: then it is nobody else's yet, and may never be. */
  readonly isPending: boolean
}

/** A situation and the number it stands under; of none while nothing was read. */
export interface HeldSituation {
  readonly standing: string | null
  readonly situation: Situation
}

const nothing: HeldSituation = {
  standing: null,
  situation: { raised: new Map(), isUnderAttack: false, hasNetworks: false },
}

// Worlds are copied, their keys are not. The newest comes first; an answer may be older than one that was quicker.
const kept = new WeakMap<World['keys'], readonly HeldSituation[]>()
const most = 4

/** The situation as this node holds it. */
export const heldSituation = ({ keys }: Keyed): HeldSituation => kept.get(keys)?.[0] ?? nothing

/** The situation a row speaks of; kept, so that the next row need not bring it. */
export function situationFrom({ keys }: Keyed, row: SituationRow | undefined): Situation {
  const known = kept.get(keys) ?? []
  const same = known.find(({ standing }) => standing === row?.standing)
  if (same || !row?.situation) return (same ?? known[0] ?? nothing).situation
  const { raised, isPending, ...now } = row.situation
  const until = Object.entries(raised).map(([network, end]) => [network, new Date(end)] as const)
  const situation = { ...now, raised: new Map(until) }
  if (row.standing && !isPending)
    kept.set(keys, [{ standing: row.standing, situation }, ...known].slice(0, most))
  return situation
}
