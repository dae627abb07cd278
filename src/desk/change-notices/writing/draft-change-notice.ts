import { type Asking, administer } from '#organisation/public.ts'
import { doneWith, type Outcome } from '#platform/outcome.ts'
import type { NoticeInput } from '../contract.ts'
import { contentOf, type TypedRefusal } from './content-of.ts'
import { insertChangeNotice } from './insert-change-notice.ts'

/** A company administrator begins a change notice; nobody at the desk sees it yet. */
export function draftChangeNotice(
  asking: Asking,
  input: NoticeInput,
): Promise<Outcome<TypedRefusal | 'forbidden', string>> {
  const { world, session } = asking
  const { companyId, accountId } = session
  return administer<TypedRefusal, string>(asking, async (act) => {
    const typed = await contentOf(act, companyId, input)
    if (!typed.ok) return typed
    return doneWith(await insertChangeNotice(act, world, typed.value, { companyId, enteredBy: accountId }))
  })
}
