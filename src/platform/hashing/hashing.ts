import { randomBytes } from 'node:crypto'
import { parseOptions } from '@node-rs/argon2'
import { allocationOf } from '../http/client.ts'
import { isSame, type Keys } from '../keys.ts'
import { digestOf } from '../old-hashes/digest-of.ts'
import { type OldForm, schemes } from '../old-hashes/old-hash.ts'
import { isOldHash, readStored, type Stored, wrappedOldHash } from '../old-hashes/stored.ts'
import { admission, type Caller, Overloaded } from './hashing-queue.ts'
import { hash, hashThreads, verify } from './threads/hash-threads.ts'

export { type Caller, Overloaded } from './hashing-queue.ts'

/** Password hashing with admission: as many at once as there are cores, a bounded and fair queue behind. */
export interface Hashing {
  /** Hashes a new password to a PHC string. Throws `Overloaded` when the queue is full. */
  hash(password: string, from?: Caller): Promise<string>
  /**
   * Compares a password with what is stored of it: today's hash or an old one. Whatever lies there, nothing included,
   * one argon2id at today's cost is computed; an old slow hash costs its own work besides (see `even-answer.ts`).
   */
  matches(stored: string | undefined, password: string, from?: Caller): Promise<boolean>
  /** Whether what is stored is not what would be stored today: another cost, or an old hash. */
  needsRehash(stored: string): boolean
  /** Lets the digest of a sealed old hash go into an argon2id, when nobody else wants one; undefined for anything else. */
  wrap(stored: string): Promise<string | undefined>
}

// OWASP Password Storage Cheat Sheet, first row for Argon2id.
const cost = { memoryCost: 19456, timeCost: 2, parallelism: 1 }

// An imported hash must not choose how long it keeps a core busy.
const dearest = { memoryCost: 65536, timeCost: 4, parallelism: 4 }

/** Argon2id (RFC 9106) with a pepper that lives outside the database; passwords are compared in NFC. */
export function hashingWith(keys: Pick<Keys, 'derive' | 'open'>): Hashing {
  const pepper = keys.derive('password pepper')
  const options = { ...cost, secret: pepper }
  // A thread that is done finds its next work lying there: to be told of it takes as long as this process is busy.
  const queue = admission({ atOnce: hashThreads, ahead: hashThreads, waiting: 512 })
  const old = oldDigests()
  const decoy = decoyHash()
  const check = (phc: string | undefined, secret: string, from?: Caller) =>
    queue.run(() => verify(phc ?? decoy, secret, { secret: pepper }), waiting(from))
  return {
    hash: (password, from) => queue.run(() => hash(password.normalize('NFC'), options), waiting(from)),
    async matches(text, password, from) {
      const stored = text === undefined ? undefined : readStored(keys, text)
      if (stored) return matchesOld(stored, { old, check }, { password, from })
      const usable = text !== undefined && isAffordable(text)
      return (await check(usable ? text : undefined, password.normalize('NFC'), from)) && usable
    },
    needsRehash: (stored) => isOldHash(stored) || !hasTodaysCost(stored),
    async wrap(text) {
      const stored = readStored(keys, text)
      if (stored?.is !== 'sealed') return undefined
      const whenQuiet = { key: 'old hashes', whenQuiet: true }
      return wrappedOldHash(
        stored.old,
        await queue.run(() => hash(asText(stored.old.digest), options), whenQuiet),
      )
    },
  }
}

// A holder of a /48 has 65,536 networks: by network he would fill the queue with lines of one each.
const waiting = (from?: Caller) => from && { ...from, key: allocationOf(from.key) }

interface Attempt {
  password: string
  from: Caller | undefined
}

interface Means {
  old: (form: OldForm, attempt: Attempt) => Promise<Buffer>
  check: (phc: string | undefined, secret: string, from?: Caller) => Promise<boolean>
}

/** An old hash costs its own work and then the same argon2id as everything else. */
async function matchesOld(stored: Stored, { old, check }: Means, attempt: Attempt): Promise<boolean> {
  const digest = await old(stored.is === 'sealed' ? stored.old : stored.form, attempt)
  // Old programs ended a text at its first NUL and knew no empty password: neither may match here.
  const isText = attempt.password !== '' && !attempt.password.includes('\0')
  if (stored.is === 'wrapped') return (await check(stored.phc, asText(digest), attempt.from)) && isText
  await check(undefined, asText(digest), attempt.from)
  return isSame(digest, stored.old.digest) && isText
}

// The library verifies texts only.
const asText = (digest: Buffer) => digest.toString('base64')

/**
 * Slow old digests have a door of their own: they take half the cores at most, and half of Node's pool of four, which nearly
 * all of them run on.
 */
function oldDigests(): Means['old'] {
  const atOnce = Math.max(1, Math.min(2, Math.floor(hashThreads / 2)))
  const queue = admission({ atOnce, waiting: 256, isHalfway: true })
  return (form, { password, from }) => {
    const work = () => digestOf(form, password || ' ')
    return schemes[form.scheme].isFast ? work() : queue.run(work, waiting(from))
  }
}

/** A well-formed hash of nothing anybody knows: random salt and random result, made without hashing. */
function decoyHash(): string {
  const base64 = (bytes: number) => randomBytes(bytes).toString('base64').replaceAll('=', '')
  return `${todays}${base64(16)}$${base64(32)}`
}

const todays = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`
// As the library writes it, salt and result in canonical base64: nearly every hash is so and need not be taken apart.
const lot = /^[A-Za-z0-9+/]{21}[AQgw]\$[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]$/
const isTodays = (phc: string) => phc.startsWith(todays) && lot.test(phc.slice(todays.length))

function isAffordable(phc: string): boolean {
  if (isTodays(phc)) return true
  const made = costOf(phc)
  return (
    made !== undefined &&
    made.memoryCost <= dearest.memoryCost &&
    made.timeCost <= dearest.timeCost &&
    made.parallelism <= dearest.parallelism
  )
}

function hasTodaysCost(phc: string): boolean {
  if (isTodays(phc)) return true
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

/** A hash that can wait: undefined when too many others do. Whoever was right is not sent away for an upgrade. */
export function hashUnlessBusy(
  hashing: Pick<Hashing, 'hash'>,
  password: string,
  from?: Caller,
): Promise<string | undefined> {
  return hashing.hash(password, from).catch((fault: unknown) => {
    if (fault instanceof Overloaded) return undefined
    throw fault
  })
}
