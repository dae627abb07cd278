import { mkdir } from 'node:fs/promises'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { type FileKind, fileKinds } from '../export/shapes.ts'
import { diceOf } from './chance.ts'
import {
  type Cells,
  type Drawing,
  type DrawnCompany,
  drawManager,
  drawRefused,
  drawTraveller,
} from './drawn.ts'
import { type Format, type LineFile, lineFile } from './write-lines.ts'

/** What is to be made up. */
export interface GenerateWish {
  folder: string
  /** How many people, administrators and ticketing managers among them. */
  accounts: number
  /** The same seed makes the same files, byte for byte. */
  seed: number
  format?: Format
  /** Adds lines that an import refuses: IDs of digits only, one person with two IDs, roles without a department. */
  withRefused?: boolean
}

/** How many lines each file has. */
export type Generated = Record<FileKind, number>

interface Written {
  counts: Generated
  write(kind: FileKind, line: Cells): Promise<void>
}

/**
 * Writes an export of an old system that never was: every form of hash, every role, and everybody who could be kept out
 * after the cut-over. Deterministic; every name is put together from words, every domain ends in `.example`.
 */
export async function generateExport(wish: GenerateWish): Promise<Generated> {
  await mkdir(wish.folder, { recursive: true }).catch((fault: NodeJS.ErrnoException) => {
    throw new StartFault(`The folder ${wish.folder} cannot be made (${reasonOf(fault)}).`)
  })
  const files = new Map<FileKind, LineFile>()
  for (const kind of fileKinds) files.set(kind, await lineFile(wish.folder, kind, wish.format ?? 'csv'))
  const counts: Generated = { companies: 0, departments: 0, members: 0, people: 0 }
  const write = async (kind: FileKind, line: Cells) => {
    counts[kind]++
    await files.get(kind)?.write(line)
  }
  try {
    await drawAll({ counts, write }, wish)
  } finally {
    for (const file of files.values()) await file.close()
  }
  return counts
}

async function drawAll(written: Written, { accounts, seed, withRefused = false }: GenerateWish) {
  const drawing: Drawing = { dice: diceOf(seed), withRefused, ids: 0, shared: [] }
  for (let left = accounts, number = 1; left > 0; number++) {
    const size = Math.min(left, 20 + drawing.dice.below(161))
    await drawPeople(written, drawing, { company: await drawCompany(written, drawing, number), size })
    left -= size
  }
}

async function drawCompany({ write }: Written, { dice }: Drawing, number: number): Promise<DrawnCompany> {
  const code = `C${String(number).padStart(6, '0')}`
  const name = `${dice.pick(['風見', '潮騒', '千鳥', '朝霧', '若草'])}${dice.pick(['商事', '工業', '物産'])} ${number}`
  const holds = dice.isIn(10) ? 'true' : 'false'
  await write('companies', { company: code, name, hold_back_password_mails: holds })
  const departments = Array.from({ length: 3 + dice.below(6) }, (_, n) => `S0${n + 1}`)
  for (const department of departments)
    await write('departments', { company: code, code: department, name: `部課 ${department}` })
  return { code, domain: `${code.toLowerCase()}.example`, departments, managers: new Set() }
}

async function drawPeople(
  { write }: Written,
  drawing: Drawing,
  { company, size }: { company: DrawnCompany; size: number },
): Promise<void> {
  const administrators = size > 60 ? 2 : 1
  const managers = Math.min(size - administrators, Math.ceil(size * 0.07))
  for (let n = 0; n < administrators + managers; n++) {
    const manager = drawManager(drawing, company, n < administrators ? 'administrator' : 'ticketing-manager')
    await write('people', manager)
    if (drawing.withRefused && drawing.dice.isIn(3))
      for (const refused of drawRefused(drawing, manager)) await write('people', refused)
  }
  const newMembers: string[] = []
  for (let n = administrators + managers; n < size; n++) {
    const { person, member } = drawTraveller(drawing, company)
    await write('people', person)
    if (!member) continue
    await write('members', member)
    newMembers.push(String(member.number))
  }
  // Only now: nobody travels for one company twice.
  drawing.shared.splice(0, drawing.shared.length, ...newMembers.slice(0, 5))
}
