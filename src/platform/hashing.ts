import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash, parseOptions, verify } from '@node-rs/argon2'
import { admission, type Caller } from './hashing-queue.ts'
import { allocationOf } from './http/client.ts'

export { type Caller, Overloaded } from './hashing-queue.ts'

/** Password hashing with admission: as many at once as there are cores, a bounded and fair queue behind. */
export interface Hashing {
  /** Hashes a new password to a PHC string. Throws `Overloaded` when the queue is full. */
  hash(password: string, from?: Caller): Promise<string>
  /** Compares a password with its hash; without a hash does the same work on a decoy and answers false. */
  matches(phc: string | undefined, password: string, from?: Caller): Promise<boolean>
  /** Whether a stored hash was made at another cost than today's. */
  needsRehash(phc: string): boolean
}

// OWASP Password Storage Cheat Sheet, first row for Argon2id; measured 95 a second on two cores.
const cost = { memoryCost: 19456, timeCost: 2, parallelism: 1 }

// An imported hash must not choose how long it keeps a core busy.
const dearest = { memoryCost: 65536, timeCost: 4, parallelism: 4 }

// The hashes run on libuv's pool: admitting more than it has threads would only hide the queue there.
const poolThreads = Number(process.env.UV_THREADPOOL_SIZE) || 4

/** Argon2id (RFC 9106) with a pepper that lives outside the database; passwords are compared in NFC. */
export function hashingWith(pepper: Buffer): Hashing {
  const options = { ...cost, secret: pepper }
  const queue = admission({ atOnce: Math.min(availableParallelism(), poolThreads), waiting: 512 })
  // A holder of a /48 has 65,536 networks: by network he would fill the queue with lines of one each.
  const waiting = (from?: Caller) => from && { ...from, key: allocationOf(from.key) }
  const decoy = decoyHash()
  return {
    hash: (password, from) => queue.run(() => hash(password.normalize('NFC'), options), waiting(from)),
    async matches(phc, password, from) {
      const usable = phc !== undefined && isAffordable(phc)
      const isRight = await queue.run(
        () => verify(usable ? phc : decoy, password.normalize('NFC'), { secret: pepper }),
        waiting(from),
      )
      return usable && isRight
    },
    needsRehash: (phc) => !hasTodaysCost(phc),
  }
}

/** A well-formed hash of nothing anybody knows: random salt and random result, made without hashing. */
function decoyHash(): string {
  const base64 = (bytes: number) => randomBytes(bytes).toString('base64').replaceAll('=', '')
  return `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$${base64(16)}$${base64(32)}`
}

function isAffordable(phc: string): boolean {
  const made = costOf(phc)
  return (
    made !== undefined &&
    made.memoryCost <= dearest.memoryCost &&
    made.timeCost <= dearest.timeCost &&
    made.parallelism <= dearest.parallelism
  )
}

function hasTodaysCost(phc: string): boolean {
  const made = costOf(phc)
  return (
    made !== undefined &&
    phc.startsWith('$argon2id$') &&
    made.memoryCost === cost.memoryCost &&
    made.timeCost === cost.timeCost &&
    made.parallelism === cost.parallelism
  )
}

function costOf(phc: string) {
  try {
    return parseOptions(phc)
  } catch {
    return undefined
  }
}
