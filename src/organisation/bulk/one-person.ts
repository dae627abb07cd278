import { heldAmong } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import { companyOf } from '../company/company-of.ts'
import { leave } from '../people/access/let-person-leave.ts'
import { reopen } from '../people/access/reopen-person.ts'
import { suspend } from '../people/access/suspend-person.ts'
import { areDepartments } from '../people/free-for.ts'
import { holdPerson } from '../people/hold-person.ts'
import { sendPasswordMail } from '../people/resend-password-mail.ts'
import { change } from '../people/update-person.ts'
import { namesOf, type PersonRow } from '../tables.ts'
import type { BulkAction, BulkReason } from './contract.ts'
import { mayBeHeld } from './reason-for.ts'
import type { BulkPersonRow, BulkRow } from './rows.ts'

/**
 * Does to one person what a bulk action does to all, or undoes it, by the same act that does it to one alone. Answers why
 * he stays as he is: he has changed since the preview, or since the action.
 */
export async function doToOne(
  act: Act,
  world: World,
  bulk: BulkRow,
  row: BulkPersonRow,
): Promise<BulkReason | undefined> {
  const held = await holdPerson(act, bulk.company_id, row.person_id)
  if (!held.ok) return held.refusal
  const person = held.value
  if (person.changes !== row.changes) return 'person-changed'
  if (bulk.state === 'undoing') return undoOne(act, bulk, person, row)
  if (!mayBeHeld(bulk.action) && (await isHeld(act, person))) return 'person-held'
  return doOne[bulk.action](act, world, bulk, person)
}

type Does = (act: Act, world: World, bulk: BulkRow, person: PersonRow) => Promise<BulkReason | undefined>

const doOne: Record<BulkAction, Does> = {
  suspend: async (act, _world, _bulk, person) => {
    await suspend(act, person)
    return undefined
  },
  reopen: async (act, _world, _bulk, person) => {
    await reopen(act, person)
    return undefined
  },
  'change-department': (act, _world, bulk, person) => move(act, person, bulk.department_id),
  'resend-password-mail': async (act, world, bulk, person) => {
    const sent = await sendPasswordMail(act, world, await companyOf(act, bulk.company_id), person)
    return sent.ok ? undefined : sent.refusal
  },
  'let-leave': async (act, world, _bulk, person) => {
    const left = await leave(act, world, person)
    return left.ok ? undefined : left.refusal
  },
}

async function undoOne(
  act: Act,
  { action }: BulkRow,
  person: PersonRow,
  { department_before }: BulkPersonRow,
): Promise<BulkReason | undefined> {
  if (action === 'change-department') return move(act, person, department_before)
  await (action === 'suspend' ? reopen(act, person) : suspend(act, person))
  return undefined
}

async function move(
  act: Act,
  person: PersonRow,
  departmentId: string | null,
): Promise<BulkReason | undefined> {
  if (!departmentId || !(await areDepartments(act, person.company_id, [departmentId])))
    return 'department-not-found'
  await change(act, person, { names: namesOf(person), departmentId })
  return undefined
}

const isHeld = async (act: Act, { company_id, account_id }: PersonRow) =>
  (await heldAmong(act, company_id, [account_id])).has(account_id)
