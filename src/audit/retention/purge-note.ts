import { NoteFault, readNote, signNote } from '../checkpoints/note.ts'
import type { PublicKey, SigningKey } from '../checkpoints/signing-key.ts'

/** A statement that facts went because their time was over. */
export interface Purge {
  at: string
  /** The class whose time it was. */
  class: string
  /** All of them are older than this. */
  before: string
  /** Positions, first and last of each stretch. */
  stretches: [first: number, last: number][]
}

/** Signs such a statement. */
export function signPurge(key: SigningKey, purge: Purge): string {
  const stretches = purge.stretches.map((stretch) => stretch.join('-')).join(',')
  return signNote(key, [
    key.name,
    'purge',
    `at ${purge.at}`,
    `class ${purge.class}`,
    `before ${purge.before}`,
    `records ${stretches}`,
  ])
}

/** Reads such a statement. Throws a `NoteFault` for one that was not signed, or says something else. */
export function readPurge(key: PublicKey, note: string): Purge {
  const lines = readNote(key, note)
  const [name, what, at, kind, before, records] = lines
  if (name !== key.name || what !== 'purge')
    throw new NoteFault(0, `it is not a statement of ${key.name} on a purge`)
  if (!/^records \d+-\d+(,\d+-\d+)*$/.test(records ?? ''))
    throw new NoteFault(5, 'the records are expected here')
  const stretches = (records ?? '').slice('records '.length).split(',')
  return {
    at: (at ?? '').slice('at '.length),
    class: (kind ?? '').slice('class '.length),
    before: (before ?? '').slice('before '.length),
    stretches: stretches.map((stretch) => {
      const [first = 0, last = 0] = stretch.split('-').map(Number)
      return [first, last]
    }),
  }
}

/** Whether a position lies in one of these statements. */
export function isIn(purges: readonly Purge[]): (position: number) => boolean {
  const stretches = purges.flatMap((purge) => purge.stretches).toSorted(([a], [b]) => a - b)
  return (position) => {
    let [low, high] = [0, stretches.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((stretches[middle]?.[0] ?? 0) <= position) low = middle
      else high = middle - 1
    }
    const found = stretches[low]
    return found !== undefined && found[0] <= position && position <= found[1]
  }
}
