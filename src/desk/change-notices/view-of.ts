import type { AdministratorAtDesk } from '#organisation/contract.ts'
import type { ChangeNotice } from './contract.ts'
import type { NoticeRow } from './tables.ts'

/** A notice as its screens show it; the administrator it is about by his name in kanji, as long as he is there. */
export function viewOf(row: NoticeRow, administrators: AdministratorAtDesk[]): ChangeNotice {
  const person = administrators.find(({ personId }) => personId === row.person_id)
  const { administrator, address, company } = row.content
  return {
    ...{ id: row.id, number: row.number, kind: row.kind, state: row.state },
    ...(person && { person: nameOf(person) }),
    ...(administrator && { administrator }),
    ...(address && { address }),
    ...(company && { company }),
    enteredAtDesk: row.entered_at_desk,
    createdAt: row.created_at.toISOString(),
    ...(row.submitted_at && { submittedAt: row.submitted_at.toISOString() }),
    ...(row.approved_at && { approvedAt: row.approved_at.toISOString() }),
    ...(row.ended_at && { endedAt: row.ended_at.toISOString() }),
    ...(row.reason && { reason: row.reason }),
  }
}

/** An administrator to choose or to read of. */
export const nameOf = ({ personId, names: { kanji }, signInId }: AdministratorAtDesk) => ({
  id: personId,
  name: `${kanji.family} ${kanji.given}`,
  signInId,
})
