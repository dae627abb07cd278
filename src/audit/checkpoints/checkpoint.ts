import { hash } from 'node:crypto'
import { NoteFault, readNote, signNote } from './note.ts'
import type { PublicKey, SigningKey } from './signing-key.ts'

/** What the house swore to at one moment: so many records, this root over them, this one the last. */
export interface Checkpoint {
  readonly size: number
  readonly root: Buffer
  readonly at: string
  /** The hash of the last record; as every record names the one before it, all of them hang on it. */
  readonly last: Buffer
  /** The hash of the checkpoint before this one; nothing before the first. */
  readonly previous: string
}

/** A checkpoint with the very text that was signed. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: string
}

/** What the next checkpoint names this one by. */
export const markOfNote = (note: string): string => hash('sha256', note, 'hex')

/** Signs a checkpoint: the three lines every log of this kind begins with, and three of our own. */
export function signCheckpoint(key: SigningKey, { size, root, at, last, previous }: Checkpoint): string {
  const own = [`at ${at}`, `last ${last.toString('hex')}`, `previous ${previous}`]
  return signNote(key, [key.name, String(size), root.toString('base64'), ...own])
}

/** Reads a checkpoint. Throws a `NoteFault` for a line that cannot be, or a signature that does not fit. */
export function readCheckpoint(key: PublicKey, note: string): SignedCheckpoint {
  const lines = readNote(key, note)
  const at = (line: number, shape: RegExp, what: string): string => {
    const found = shape.exec(lines[line] ?? '')?.[1]
    if (found === undefined) throw new NoteFault(line, `${what} is expected here`)
    return found
  }
  if (lines[0] !== key.name) throw new NoteFault(0, `it is not a checkpoint of ${key.name}`)
  const read = {
    size: Number(at(1, /^([1-9]\d{0,14})$/, 'the number of records')),
    root: Buffer.from(at(2, /^([A-Za-z0-9+/]{43}=)$/, 'the root'), 'base64'),
    at: at(3, /^at (\d{4}-\d\d-\d\dT[\d:.]+Z)$/, 'the time'),
    last: Buffer.from(at(4, /^last ([0-9a-f]{64})$/, 'the last record'), 'hex'),
    previous: at(5, /^previous ([0-9a-f]{64}|none)$/, 'the checkpoint before'),
    note,
  }
  if (lines.length > 6) throw new NoteFault(6, 'nothing more is expected here')
  return read
}
