import type { Cell } from '#platform/copy/copy-rows.ts'
import type { World } from '#platform/world.ts'
import type { FileKind } from '../../export/shapes.ts'
import { cellReader, type LineOf } from './cells.ts'
import { checkPerson } from './check-person.ts'
import { sealedHashOf } from './old-hash.ts'
import type { Fault, Leavable } from './reasons.ts'

/** What lines are checked with. */
export interface Checking {
  readonly world: Pick<World, 'keys' | 'random'>
  readonly leaveOut: ReadonlySet<Leavable>
}

/** A line that was found good: the cells of its row in the table of its kind. */
export interface CheckedRow {
  readonly row: readonly Cell[]
  /** The slow form its hash has, and what a look at one takes. */
  readonly slowForm?: { form: string; ms: number } | undefined
}

/** Checks one line by itself: every fault of it is told. What only other lines can tell is asked of the database later. */
export type CheckLine = (
  line: number,
  cells: Readonly<Record<string, string>>,
) => Promise<CheckedRow | Fault[]>

/** The check for lines of one kind. */
export function checkerFor(kind: FileKind, checking: Checking): CheckLine {
  if (kind === 'people') return checking_(cellReader('people'), checkPerson, checking)
  if (kind === 'members') return checking_(cellReader('members'), checkMember, checking)
  if (kind === 'companies') return checking_(cellReader('companies'), checkCompany, checking)
  return checking_(cellReader('departments'), checkDepartment, checking)
}

type Check<Line> = (
  line: number,
  read: Line,
  checking: Checking,
) => CheckedRow | Fault[] | Promise<CheckedRow | Fault[]>

function checking_<Line>(
  read: (line: number, cells: Readonly<Record<string, string>>) => { read: Line; faults: Fault[] },
  check: Check<Line>,
  checking: Checking,
): CheckLine {
  return async (line, cells) => {
    const found = read(line, cells)
    return found.faults.length > 0 ? found.faults : check(line, found.read, checking)
  }
}

const checkCompany: Check<LineOf<'companies'>> = (
  line,
  { company, name, hold_back_password_mails },
  { world },
) => ({
  row: [line, company, name, hold_back_password_mails ?? false, world.random.id()],
})

const checkDepartment: Check<LineOf<'departments'>> = (line, { company, code, name }, { world }) => ({
  row: [line, company, code, name, world.random.id()],
})

const checkMember: Check<LineOf<'members'>> = async (line, member, { world, leaveOut }) => {
  const { hash, faults } = await sealedHashOf(world, member, { line, leaveOut })
  if (faults.length > 0) return faults
  const { number, status, address, language = 'ja', password_set_at } = member
  return {
    row: [line, number, status, address, language, hash?.stored, password_set_at],
    slowForm: hash && hash.ms > 0 ? hash : undefined,
  }
}
