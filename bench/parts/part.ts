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

/**
 * What a part measures with: our server and the peer's, and people known to both. What only one part needs it starts, and
 * stops when it is done: an idle server of ours takes two hundredths of a core from what is measured beside it.
 */
export interface Stage {
  sekisho: Started
  peer: Started
  people: Person[]
  /** A second process on the same database. */
  second(): Promise<Started>
  /** The ceiling of a session check. */
  bare(): Promise<Started>
  /** Ours and the peer's with hashes that take no time. */
  bareOfHash(): Promise<Started>
  peerOfHash(): Promise<Started>
  /** Who can sign in where hashing is stubbed. */
  stubbed: Person[]
  rounds: number
}

/** A part of the benchmark: its figures by name. */
export type Part = (stage: Stage) => Promise<Record<string, Figure>>

/** A part that starts all it needs by itself. */
export type PartAlone = (wish: Pick<Stage, 'rounds'>) => Promise<Record<string, Figure>>
