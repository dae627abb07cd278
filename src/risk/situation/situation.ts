import { type Part, part } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Keyed } from '../signals.ts'
import { type Watched, watchedFrom } from './watched.ts'

/** What holds for everybody, the same on every node: it changes a few times a day, and each node keeps it. */
export interface Situation {
  readonly version: number
  /** The networks the security office distrusts, and until when. */
  readonly raised: ReadonlyMap<string, Date>
  /** Whether the whole gate is under attack. */
  readonly isUnderAttack: boolean
  /** Whether a file of networks was loaded. */
  readonly hasNetworks: boolean
  readonly watched: Watched
}

/** What a judgement reads of it: the body only when this node does not hold it as it stands. */
export interface SituationRow {
  situation_version: number | null
  situation: SituationBody | null
}

interface SituationBody {
  raised: Record<string, string>
  isUnderAttack: boolean
  hasNetworks: boolean
  networks: string[]
  userAgents: string[]
}

const nothing: Situation = {
  ...{ version: 0, raised: new Map(), isUnderAttack: false, hasNetworks: false },
  watched: watchedFrom([], []),
}

// Worlds are copied, their keys are not.
const held = new WeakMap<World['keys'], Situation>()

/** The situation as this node holds it. */
export const heldSituation = ({ keys }: Keyed): Situation => held.get(keys) ?? nothing

/** Reads it anew beside `risk_scale s` where it has moved on: a node never judges by what has changed before it looked. */
export const situationIn = ({ version }: Situation): Part => part`
  s.situation as situation_version, case when s.situation <> ${version} then risk_situation() end as situation`

/** The situation a row speaks of; kept, so that the next row need not bring it. */
export function situationFrom(world: Keyed, row: SituationRow | undefined): Situation {
  const known = heldSituation(world)
  if (!row?.situation || row.situation_version === null) return known
  const { raised, networks, userAgents, ...now } = row.situation
  const situation = {
    ...{ ...now, version: row.situation_version },
    raised: new Map(Object.entries(raised).map(([network, until]) => [network, new Date(until)])),
    watched: watchedFrom(networks, userAgents),
  }
  if (situation.version > known.version) held.set(world.keys, situation)
  return situation
}
