import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { keepAttestations } from './keep/keep-attestations.ts'
import { keepBodies, keepPeople } from './keep/keep-bodies.ts'
import { keepCertificates } from './keep/keep-certificates.ts'
import { keepCommitments, keepOwners } from './keep/keep-commitments.ts'
import { keepControls } from './keep/keep-controls.ts'
import { keepLibraries } from './keep/keep-libraries.ts'
import { keepProgrammes } from './keep/keep-programmes.ts'
import { keepSeats } from './keep/keep-seats.ts'
import { looseEnds } from './loose-ends.ts'
import { type FileFault, readFile } from './read-file.ts'
import { Registers } from './shapes.ts'

/** What a loading changed, by kind. */
export type Loaded = Record<keyof Registers, number>

type Refusal = 'registers-broken'

/** Reads a file of registers and says what is wrong with it, against what is there already; nothing is kept. */
export async function checkRegisters(world: World, text: string): Promise<FileFault[]> {
  const read = readFile(text, Registers)
  if (!read.ok) return read.faults
  return (await looseEnds(world.db, read.value)).map(read.at)
}

/** Takes a file of registers in, whole or not at all: each fault is named with its line. */
export async function loadRegisters(
  world: World,
  author: Author,
  text: string,
): Promise<Outcome<Refusal, Loaded>> {
  const read = readFile(text, Registers)
  if (!read.ok) return refused('registers-broken', { faults: read.faults })
  return world.act(author, async (act) => {
    // Two files that lean on one another's absence must not come in at once.
    await act.run(sql`lock table assurance_control in share row exclusive mode`)
    const loose = await looseEnds(act, read.value)
    if (loose.length > 0) return refused('registers-broken', { faults: loose.map(read.at) })
    const loaded = await keep(act, author, read.value)
    if (Object.values(loaded).some((many) => many > 0)) act.note('registers-loaded', { data: loaded })
    return doneWith(loaded)
  })
}

async function keep(act: Act, author: Author, registers: Registers): Promise<Loaded> {
  const { people, bodies, seats, libraries, commitments, attestations, controls, certificates } = registers
  return {
    people: await keepPeople(act, people),
    bodies: await keepBodies(act, bodies),
    seats: await keepSeats(act, seats),
    libraries: await keepLibraries(act, libraries),
    commitments: await keepCommitments(act, author, commitments),
    attestations: await keepAttestations(act, attestations),
    controls: await keepControls(act, controls),
    certificates: await keepCertificates(act, certificates),
    programmes: await keepProgrammes(act, registers.programmes),
    owners: await keepOwners(act, registers.owners),
  }
}
