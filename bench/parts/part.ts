import type { Figure } from '../figures.ts'
import type { Started } from '../servers/start.ts'

/** A person the benchmark can sign in as; his browser is known, so no code is asked. */
export interface Person {
  signInId: string
  /** His address, which is his name at the peer. */
  email: string
  password: string
  /** The device cookie of his browser. */
  device: string
}

/** What a part measures with: ours, the ceiling's and the peer's servers, all started, and people known to both. */
export interface Stage {
  sekisho: Started
  second: Started
  bare: Started
  peer: Started
  /** Ours and the peer's with hashes that take no time. */
  bareOfHash: Started
  peerOfHash: Started
  people: Person[]
  /** Who can sign in where hashing is stubbed. */
  stubbed: Person[]
  rounds: number
}

/** A part of the benchmark: its figures by name. */
export type Part = (stage: Stage) => Promise<Record<string, Figure>>

/** A part that starts what it needs by itself: idle servers beside it would take a twentieth of a core. */
export type PartAlone = (wish: Pick<Stage, 'rounds'>) => Promise<Record<string, Figure>>
