import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { noteStep } from '../hold-notice.ts'
import type { Typed } from './content-of.ts'

/** Whose notice it is, who typed it, and at the desk how he made sure who was calling. */
export interface Entered {
  companyId: string
  enteredBy: string
  verified?: string
}

/** Stores a new notice as a draft. */
export async function insertChangeNotice(
  act: Act,
  world: World,
  typed: Typed,
  entered: Entered,
): Promise<string> {
  const id = world.random.id()
  const { companyId, enteredBy, verified } = entered
  await act.run(sql`
    insert into desk_change_notice (company_id, id, number, kind, state, person_id, content, entered_by, entered_at_desk,
      verified, created_at)
    values (${companyId}, ${id}, ${world.random.digits(10)}, ${typed.kind}, 'draft', ${typed.personId},
      ${JSON.stringify(typed.content)}::jsonb, ${enteredBy}, ${verified !== undefined}, ${verified}, ${act.now})`)
  noteStep(act, { company_id: companyId, id, kind: typed.kind }, 'draft')
  return id
}
