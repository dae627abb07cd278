import { Overloaded } from '../hashing/hashing-queue.ts'

// One thing guessed at from one side: more than this waiting is an attack, and its own fault.
const longestLine = 128

const lines = new WeakMap<object, Map<string, { last: Promise<unknown>; length: number }>>()

/** Runs works of one key one after another on this node; other keys are not held up. */
export async function inTurn<T>(
  owner: object,
  key: string,
  work: () => Promise<T>,
  most = longestLine,
): Promise<T> {
  const ofOwner = lines.get(owner) ?? new Map<string, { last: Promise<unknown>; length: number }>()
  lines.set(owner, ofOwner)
  const line = ofOwner.get(key) ?? { last: Promise.resolve(), length: 0 }
  if (line.length >= most) throw new Overloaded()
  ofOwner.set(key, line)
  line.length++
  const mine = line.last.then(work)
  // The next one waits for this one to end, however it ends.
  line.last = mine.catch(() => undefined)
  try {
    return await mine
  } finally {
    if (--line.length === 0) ofOwner.delete(key)
  }
}
