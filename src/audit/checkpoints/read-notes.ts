import { readFileSync } from 'node:fs'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { markOfNote, readCheckpoint, type SignedCheckpoint } from './checkpoint.ts'
import { NoteFault } from './note.ts'
import type { PublicKey } from './signing-key.ts'

/** A note with where it stands, for whoever has to look at it; `line` counts from the note's first. */
export interface PlacedNote {
  note: string
  where(line: number): string
}

/** The notes of a file, one behind the other. */
export function notesInFile(file: string): PlacedNote[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (fault) {
    throw new StartFault(`${file} cannot be read: ${reasonOf(fault)}.`)
  }
  let first = 1
  // A note ends with the line of its signature; what follows the last one must be a note as well, or is refused as one.
  return text.split(/(?<=^— .*\n)/m).map((note) => {
    const begins = first
    first += note.split('\n').length - 1
    return { note, where: (line) => `${file}:${begins + line}` }
  })
}

/** Reads notes one by one. All of them are refused for one that cannot be, with its place and the reason. */
export function readNotes<T>(notes: readonly PlacedNote[], read: (note: string) => T): T[] {
  return notes
    .filter(({ note }) => note !== '')
    .map(({ note, where }) => {
      try {
        return read(note)
      } catch (fault) {
        if (fault instanceof NoteFault) throw new StartFault(`${where(fault.line)}: ${fault.message}.`)
        throw fault
      }
    })
}

/** The checkpoints of a log, every one of them, in their order: each must follow from the one before it. */
export function readCheckpoints(notes: readonly PlacedNote[], key: PublicKey): SignedCheckpoint[] {
  let before: SignedCheckpoint | undefined
  try {
    return readNotes(notes, (note) => {
      const read = readCheckpoint(key, note)
      if (read.size <= (before?.size ?? 0))
        throw new NoteFault(1, 'the number of records must be greater than before')
      if (read.previous !== (before ? markOfNote(before.note) : 'none'))
        throw new NoteFault(5, 'it does not follow from the checkpoint before it')
      before = read
      return read
    })
  } catch (fault) {
    if (!(fault instanceof StartFault)) throw fault
    throw new StartFault(
      `${fault.message} Record ${before?.size ?? 0} is the first that nothing is sworn to for.`,
    )
  }
}

/** Checkpoints that somebody outside kept, as many as he has: each is held against the log, whatever lies between. */
export const readWitnessed = (file: string, key: PublicKey): SignedCheckpoint[] =>
  readNotes(notesInFile(file), (note) => readCheckpoint(key, note))
