import type pg from 'pg'
import type { Logger } from 'pino'
import { type Act, type Acting, type Body, carryOut, type Vouch } from './act.ts'
import { carryOutInOneStatement, lookingAs, type SureBody } from './acts/in-one-statement.ts'
import { type Answered, inOnePacket } from './acts/packet.ts'
import type { Author, Session } from './author.ts'
import { type Clock, clockOver } from './clock.ts'
import type { Config } from './config.ts'
import { type Hashing, hashingWith } from './hashing/hashing.ts'
import type { Jobs } from './jobs/jobs.ts'
import { type Keys, keysFrom } from './keys.ts'
import type { Outcome } from './outcome.ts'
import type { Profile } from './profile.ts'
import { type Randomness, systemRandomness } from './randomness.ts'
import { type Sealer, sealerOver } from './seal.ts'
import { inSnapshot, type Snapshot } from './snapshot/snapshot.ts'
import { type Db, dbOver, type Part, type Sql } from './sql.ts'

/** How things are changed. */
export interface Acts {
  /** One transaction, one clock reading, one author, and the facts it leaves. */
  act<T>(author: Author, body: (act: Act) => Promise<T> | T): Promise<T>
  /** The same with a first look that is asked together with the time; for the few acts the whole world waits for. */
  actAfterLook<T, S>(author: Author, body: Required<Body<T, S>>): Promise<T>
  /** The same without a transaction around it: a look, and one statement that is sure of what was seen. For sign-ins. */
  actInOneStatement<T, S extends object>(
    author: Exclude<Author, Session>,
    body: SureBody<T, S>,
  ): Promise<Outcome<'moved-on', T>>
  /** The look of such an act with the time, as a query within another that is asked before it. */
  looking(author: Exclude<Author, Session>, look: Part): Part
}

/** Everything an act may touch; passed by hand, so a test holds all of it. */
export interface World extends Acts {
  readonly db: Db
  readonly clock: Clock
  readonly random: Randomness
  readonly keys: Keys
  readonly sealer: Sealer
  readonly profile: Profile
  readonly config: Config
  readonly hashing: Hashing
  readonly jobs: Jobs
  readonly log: Logger
  /** The acts once more as maintenance does not stop them: for staff who sign in (`evenThen`). */
  readonly evenInMaintenance: Acts
  /** Several questions that do not hang on one another, asked in one moment (`packet.ts`). */
  inOnePacket(asked: readonly Sql[]): Promise<Promise<Answered>[]>
  /** Reads for long, and everything as it stood in one moment; writes nothing. */
  snapshot<T>(body: (snapshot: Snapshot) => Promise<T>): Promise<T>
}

/** What a world is built from. */
export interface WorldParts {
  pool: pg.Pool
  masterKey: Buffer
  profile: Profile
  config: Config
  jobs: Jobs
  log: Logger
  vouch?: Vouch
}

/** Builds the world over an open pool whose database is migrated. */
export function makeWorld(parts: WorldParts): World {
  const { pool, profile, config, jobs, log } = parts
  const db = dbOver(pool)
  const keys = keysFrom(parts.masterKey)
  const sealer = sealerOver(keys, systemRandomness)
  const acting = { pool, sealer, ...(parts.vouch && { vouch: parts.vouch }) }
  return {
    db,
    clock: clockOver(db, profile.movableClock),
    random: systemRandomness,
    keys,
    sealer,
    profile,
    config,
    hashing: hashingWith(keys),
    jobs,
    log,
    ...actsOver(acting),
    evenInMaintenance: actsOver({ ...acting, evenInMaintenance: true }),
    inOnePacket: (asked) => inOnePacket(pool, asked),
    snapshot: (body) => inSnapshot(pool, body),
  }
}

const actsOver = (acting: Acting): Acts => ({
  act: (author, body) => carryOut(acting, author, { does: body }),
  actAfterLook: (author, body) => carryOut(acting, author, body),
  actInOneStatement: (author, body) => carryOutInOneStatement(acting, author, body),
  looking: (author, look) => lookingAs(author, acting.evenInMaintenance ?? false, look),
})
