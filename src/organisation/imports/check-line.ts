import type { z } from 'zod'
import { mailboxOf } from '#identity/public.ts'
import {
  Address,
  DepartmentCode,
  KanaName,
  KanjiName,
  MemberNumber,
  type Names,
  RomajiName,
} from '../contract.ts'
import { type ColumnKey, kindWords } from './file/columns.ts'
import type { Fault, Reason } from './file/faults.ts'
import type { NumberedLine } from './file/read-lines.ts'

/** What is known about the company while lines are checked; `seen…` fills up as the file is read. */
export interface Known {
  departments: Map<string, string>
  takenNumbers: Set<string>
  takenMailboxes: Set<string>
  seenNumbers: Set<string>
  seenMailboxes: Set<string>
}

/** A line that may become a person. */
export interface Candidate {
  kind: 'traveller' | 'ticketing-manager'
  names: Names
  departmentId: string
  memberNumber?: string
  address?: string
  managedDepartmentIds?: string[]
}

/** Checks one line against its shape, the company and the lines before it; every fault is told, not only the first. */
export function checkLine({ number, line }: NumberedLine, known: Known): Candidate | Fault[] {
  const faults: Fault[] = []
  const fault = (column: ColumnKey, reason: Reason) => void faults.push({ line: number, column, reason })
  const read = (column: ColumnKey, shape: z.ZodType<string>, reason: Reason): string => {
    const parsed = shape.safeParse(line[column])
    if (!parsed.success) fault(column, line[column].trim() === '' ? 'missing' : reason)
    return parsed.data ?? ''
  }
  const names: Names = {
    kanji: {
      family: read('family_kanji', KanjiName, 'kanji'),
      given: read('given_kanji', KanjiName, 'kanji'),
    },
    kana: { family: read('family_kana', KanaName, 'kana'), given: read('given_kana', KanaName, 'kana') },
    romaji: {
      family: read('family_romaji', RomajiName, 'romaji'),
      given: read('given_romaji', RomajiName, 'romaji'),
    },
  }
  const kind = kindWords[line.kind.normalize('NFKC').toLowerCase()]
  const departmentId = departmentOf(line.department_code, known)
  if (!departmentId) fault('department_code', 'department-unknown')
  if (!kind) fault('kind', 'kind')
  if (kind === 'administrator') fault('kind', 'administrator-by-operator')
  const own = ownOf(kind, { line, known, fault })
  if (faults.length > 0 || !departmentId || !kind || kind === 'administrator') return faults
  return { kind, names, departmentId, ...own }
}

type Tell = (column: ColumnKey, reason: Reason) => void

/** What only one kind has; without a usable kind there is nothing to hold the line against. */
function ownOf(
  kind: Candidate['kind'] | 'administrator' | undefined,
  { line, known, fault }: { line: NumberedLine['line']; known: Known; fault: Tell },
): Partial<Candidate> {
  if (kind === 'traveller') return traveller(line, known, fault)
  return kind === 'ticketing-manager' ? manager(line, known, fault) : {}
}

function traveller(line: NumberedLine['line'], known: Known, fault: Tell): Partial<Candidate> {
  if (line.address) fault('address', 'not-for-travellers')
  if (line.managed_department_codes) fault('managed_department_codes', 'not-for-travellers')
  const { data: memberNumber } = MemberNumber.safeParse(line.member_number)
  if (!memberNumber) {
    fault('member_number', 'member-number')
    return {}
  }
  if (known.takenNumbers.has(memberNumber)) fault('member_number', 'member-number-taken')
  if (known.seenNumbers.has(memberNumber)) fault('member_number', 'member-number-twice')
  known.seenNumbers.add(memberNumber)
  return { memberNumber }
}

function manager(line: NumberedLine['line'], known: Known, fault: Tell): Partial<Candidate> {
  if (line.member_number) fault('member_number', 'not-for-managers')
  const codes = line.managed_department_codes.split(/[\s,;、，；]+/).filter(Boolean)
  const managed = codes.map((code) => departmentOf(code, known))
  if (codes.length === 0) fault('managed_department_codes', 'departments-missing')
  if (managed.includes(undefined)) fault('managed_department_codes', 'department-unknown')
  const { data: address } = Address.safeParse(line.address)
  if (!address) {
    fault('address', 'address')
    return {}
  }
  const mailbox = mailboxOf(address)
  if (known.takenMailboxes.has(mailbox)) fault('address', 'address-shared')
  if (known.seenMailboxes.has(mailbox)) fault('address', 'address-twice')
  known.seenMailboxes.add(mailbox)
  return { address, managedDepartmentIds: managed.filter((id) => id !== undefined) }
}

function departmentOf(code: string, known: Known): string | undefined {
  const parsed = DepartmentCode.safeParse(code)
  return parsed.success ? known.departments.get(parsed.data) : undefined
}
