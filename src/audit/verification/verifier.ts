import { nothingBefore, type Place } from '../chain/entry.ts'
import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import { append, copyOf, emptyFrontier, rootOf } from '../tree/frontier.ts'
import { blame, type Doubt } from './blame.ts'
import type { Flaw, Why } from './flaw.ts'

/** A record as it is laid before the verifier. */
export interface Laid extends Place {
  /** The hash it is kept with, in hex. */
  hash: string
  /** The hash its bytes have; undefined when only the hash was kept. */
  actual: Buffer | undefined
}

/** What the records are held against. */
export interface Sworn {
  /** By rising size. */
  checkpoints: readonly Checkpoint[]
  isPurged(position: number): boolean
}

/** Takes records in their order, knowing nothing but what was sworn to; the first that is wrong ends it. */
export class Verifier {
  readonly #sworn: Sworn
  readonly #tree = emptyFrontier()
  readonly #streams = new Map<string, { hash: string; position: number }>()
  #last = nothingBefore
  #next = 0
  #purged = 0
  /** As far as the tree held, and the leaves and broken links since. */
  #good = emptyFrontier()
  #leaves: Buffer[] = []
  readonly #doubts: Doubt[] = []

  constructor(sworn: Sworn) {
    this.#sworn = sworn
  }

  get size(): number {
    return this.#tree.size
  }

  get purged(): number {
    return this.#purged
  }

  take(record: Laid): Flaw | undefined {
    const wrong = this.#wrongIn(record)
    if (wrong) return wrong
    this.#mindLinks(record)
    const leaf = record.actual ?? Buffer.from(record.hash, 'hex')
    append(this.#tree, leaf)
    this.#leaves.push(leaf)
    this.#last = record.hash
    this.#streams.set(record.stream, { hash: record.hash, position: record.position })
    for (let next = this.#due(); next; next = this.#due()) {
      this.#next += 1
      const broken = this.#holdAgainst(next)
      if (broken) return broken
    }
    return undefined
  }

  /** After the last record. */
  end(): Flaw | undefined {
    if (this.#next < this.#sworn.checkpoints.length) return this.#found(this.size, 'missing')
    return this.size > this.#good.size ? this.#found(this.#good.size, 'unsealed') : undefined
  }

  #wrongIn({ position, hash, actual }: Laid): Flaw | undefined {
    const place = this.size
    if (!Number.isSafeInteger(position)) return this.#found(place, 'unreadable')
    if (position !== place)
      return position === place - 1 ? this.#found(position, 'doubled') : this.#found(place, 'missing')
    if (actual) return actual.toString('hex') === hash ? undefined : this.#found(place, 'changed')
    this.#purged += 1
    return this.#sworn.isPurged(position) ? undefined : this.#found(place, 'gone')
  }

  #mindLinks({ position, stream, before, previous }: Laid): void {
    const end = this.#streams.get(stream)
    if (before !== this.#last) this.#doubts.push({ index: position - 1, hash: before, by: position })
    if (previous !== (end?.hash ?? nothingBefore))
      this.#doubts.push({ index: end?.position ?? position, hash: previous, by: position })
  }

  #due(): Checkpoint | undefined {
    const next = this.#sworn.checkpoints[this.#next]
    return next?.size === this.size ? next : undefined
  }

  #holdAgainst(checkpoint: Checkpoint): Flaw | undefined {
    const isRoot = rootOf(this.#tree).equals(checkpoint.root)
    const [good, leaves, doubts] = [this.#good, this.#leaves, this.#doubts]
    if (!isRoot || this.#last !== checkpoint.last.toString('hex') || doubts.length > 0)
      return blame({ good, leaves, doubts, checkpoint, isRoot })
    this.#good = copyOf(this.#tree)
    this.#leaves = []
    return undefined
  }

  #found(position: number, why: Why): Flaw {
    // A link that did not hold was seen before this one: what is wrong may begin there.
    const first = this.#doubts.find(({ by }) => by !== position)
    if (!first) return { position, why }
    return { position: Math.max(first.index, this.#good.size), to: position, why: 'rewritten' }
  }
}
