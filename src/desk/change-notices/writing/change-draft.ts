import { type Asking, administer } from '#organisation/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { NoticeInput } from '../contract.ts'
import { holdNotice, noteStep } from '../hold-notice.ts'
import { contentOf, type TypedRefusal } from './content-of.ts'

/** An administrator changes a notice of his company while it is a draft. */
export function changeDraft(
  asking: Asking,
  id: string,
  input: NoticeInput,
): Promise<Outcome<TypedRefusal | 'forbidden' | 'change-notice-not-found' | 'change-notice-not-a-draft'>> {
  const { companyId } = asking.session
  return administer<TypedRefusal | 'change-notice-not-found' | 'change-notice-not-a-draft', undefined>(
    asking,
    async (act) => {
      const notice = await holdNotice(act, { id, companyId })
      if (!notice) return refused('change-notice-not-found')
      if (notice.state !== 'draft') return refused('change-notice-not-a-draft')
      const typed = await contentOf(act, companyId, input)
      if (!typed.ok) return typed
      const { kind, personId, content } = typed.value
      await act.run(sql`
      update desk_change_notice set kind = ${kind}, person_id = ${personId}, content = ${JSON.stringify(content)}::jsonb
      where company_id = ${companyId} and id = ${id}`)
      noteStep(act, { ...notice, kind }, 'draft')
      return done
    },
  )
}
