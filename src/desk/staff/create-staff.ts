import { z } from 'zod'
import { Address, isShared, openAccount } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { type Author, operatorCompany, staffKinds } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

const name = z.string().trim().min(1).max(100)

/** Somebody of the operator's staff, as the engineer enters him. */
export const NewStaff = z.strictObject({
  kind: z.enum(staffKinds),
  name: z.strictObject({ ja: name, en: name }),
  address: Address,
  language: z.enum(['ja', 'en']),
})
export type NewStaff = z.output<typeof NewStaff>

/** What is passed on: the ID travels apart from the password-setting mail. */
export interface StaffCreated {
  accountId: string
  signInId: string
}

/** Opens an account for somebody of the staff; he gets the mail to set his own password, and needs a mailbox of his own. */
export function createStaff(
  world: World,
  author: Author,
  wish: NewStaff,
): Promise<Outcome<'address-shared', StaffCreated>> {
  if (author.by !== 'operator') throw new Error('Only the operator opens staff accounts.')
  return world.act(author, (act) => openStaff(act, world, wish))
}

/** The same inside an act that is under way, for a room that has its own grounds for it. */
export async function openStaff(
  act: Act,
  world: World,
  { kind, name: called, address, language }: NewStaff,
): Promise<Outcome<'address-shared', StaffCreated>> {
  const nobody = { companyId: operatorCompany, accountId: world.random.id() }
  if (await isShared(act, nobody, address)) return refused('address-shared')
  const { accountId, signInId } = await openAccount(act, world, {
    companyId: operatorCompany,
    companyName: world.profile.operator.name[language],
    ...{ kind, language, address, mailHeldBack: false },
  })
  if (!signInId) throw new Error('A staff account was opened without an ID.')
  await act.run(sql`
    insert into desk_staff (account_id, name_ja, name_en, created_at)
    values (${accountId}, ${called.ja}, ${called.en}, ${act.now})`)
  act.note('staff-registered', {
    companyId: operatorCompany,
    subject: accountId,
    data: { kind },
    personal: { name: called },
  })
  return doneWith({ accountId, signInId })
}
