import { join } from 'node:path'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { SignedCheckpoint } from '../checkpoints/checkpoint.ts'
import {
  notesInFile,
  type PlacedNote,
  readCheckpoints,
  readNotes,
  readWitnessed,
} from '../checkpoints/read-notes.ts'
import type { PublicKey } from '../checkpoints/signing-key.ts'
import { isIn, readPurge } from '../retention/purge-note.ts'
import type { Flaw, Verdict } from './flaw.ts'
import { recordsOfCopy } from './records-of-copy.ts'
import { laid, recordsOfDatabase, slippedIn } from './records-of-database.ts'
import { Verifier } from './verifier.ts'

/** What a verification trusts: a key, and checkpoints that somebody outside kept. */
export interface Trusted {
  key: PublicKey
  /** A file of checkpoints that was kept where the database's administrator cannot reach. */
  witness?: string | undefined
}

/** The names of the files of a copy. */
export const copyFiles = {
  records: 'records.ndjson',
  checkpoints: 'checkpoints.txt',
  purges: 'purges.txt',
} as const

/** Verifies a copy: needs its folder and the key, no database and no secret. */
export function verifyCopy(folder: string, trusted: Trusted): Verdict {
  const notes = (name: string) => notesInFile(join(folder, name))
  const read = readAll(trusted, {
    checkpoints: notes(copyFiles.checkpoints),
    purges: notes(copyFiles.purges),
  })
  for (const record of recordsOfCopy(join(folder, copyFiles.records))) {
    const flaw = read.verifier.take(record)
    if (flaw) return verdictOf(read, flaw)
  }
  return verdictOf(read, read.verifier.end())
}

/** Verifies the log of this database against its facts, as both stand in one moment. */
export function verifyDatabase(world: World, trusted: Trusted): Promise<Verdict> {
  return world.snapshot(async (snapshot) => {
    const checkpoints = await snapshot.rows<{ size: number; note: string }>(
      sql`select size, note from audit_checkpoint order by size`,
    )
    const purges = await snapshot.rows<{ id: number; note: string }>(
      sql`select id, note from audit_purge order by id`,
    )
    const read = readAll(trusted, {
      checkpoints: checkpoints.map(({ size, note }) => ({
        note,
        where: () => `the checkpoint over ${size} records`,
      })),
      purges: purges.map(({ id, note }) => ({ note, where: () => `purge ${id}` })),
    })
    const stranger = await slippedIn(snapshot)
    for await (const records of recordsOfDatabase(snapshot))
      for (const record of records) {
        if (record.position === stranger) return verdictOf(read, { position: stranger, why: 'slipped-in' })
        const flaw = read.verifier.take(laid(record))
        if (flaw) return verdictOf(read, flaw)
      }
    const beyond: Flaw | undefined =
      stranger === undefined ? undefined : { position: stranger, why: 'slipped-in' }
    return verdictOf(read, read.verifier.end() ?? beyond)
  })
}

interface Read {
  verifier: Verifier
  checkpoints: SignedCheckpoint[]
}

function readAll(
  { key, witness }: Trusted,
  notes: { checkpoints: PlacedNote[]; purges: PlacedNote[] },
): Read {
  const checkpoints = readCheckpoints(notes.checkpoints, key)
  const purges = readNotes(notes.purges, (note) => readPurge(key, note))
  const outside = witness === undefined ? [] : readWitnessed(witness, key)
  // Those from outside first: at the same size theirs is believed.
  const all = [...outside, ...checkpoints].toSorted((one, other) => one.size - other.size)
  return { checkpoints, verifier: new Verifier({ checkpoints: all, isPurged: isIn(purges) }) }
}

function verdictOf({ verifier, checkpoints }: Read, flaw: Flaw | undefined): Verdict {
  const newest = checkpoints.at(-1)
  return {
    records: verifier.size,
    checkpoints: checkpoints.length,
    purged: verifier.purged,
    size: newest?.size ?? 0,
    root: newest?.root.toString('base64') ?? '',
    flaw,
  }
}
