import type { HeldCase } from '#identity/public.ts'
import type { PersonInList } from '../contract.ts'
import { namesOf, type PersonRow } from '../tables.ts'

/** A person's row with his department beside it, as the screens see him; `held` are the cases of held accounts. */
export function personInList(
  row: PersonRow & { department_code: string | null; department_name: string | null },
  held: ReadonlyMap<string, HeldCase> = new Map(),
): PersonInList {
  const hold = held.get(row.account_id)
  const { id, kind, status, department_id, department_code, department_name } = row
  return {
    id,
    kind,
    status,
    names: namesOf(row),
    department:
      department_id && department_code && department_name
        ? { id: department_id, code: department_code, name: department_name }
        : undefined,
    memberNumber: row.member_number ?? undefined,
    signInId: row.sign_in_id ?? undefined,
    heldCase: hold?.number,
    ...(hold?.byOffice && { heldByOffice: true }),
  }
}
