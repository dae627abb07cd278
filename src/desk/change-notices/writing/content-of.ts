import { administratorsOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { NoticeInput, NoticeKind } from '../contract.ts'
import type { Content } from '../tables.ts'

/** A notice as it is stored: its kind, whom it is about, and what was typed. */
export interface Typed {
  kind: NoticeKind
  personId: string | null
  content: Content
}

export type TypedRefusal = 'holder-cannot-change' | 'administrator-not-found' | 'nothing-to-change'

/**
 * Reads what was typed. An ID never passes to another holder (S1-84): whoever asks for that is told to ask for a new ID
 * and the deletion of the old one. Whom it is about must be an administrator of this company.
 */
export async function contentOf(
  act: Act,
  companyId: string,
  input: NoticeInput,
): Promise<Outcome<TypedRefusal, Typed>> {
  if (input.kind === 'rename-administrator') return refused('holder-cannot-change')
  if (input.kind === 'correct-address' && Object.keys(input).some((field) => !ownFields.includes(field)))
    return refused('holder-cannot-change')
  const personId = 'personId' in input ? input.personId : null
  if (personId && !(await isAdministrator(act, companyId, personId)))
    return refused('administrator-not-found')
  if (input.kind === 'company-data' && !input.company.name && !input.company.contact)
    return refused('nothing-to-change')
  return doneWith({ kind: input.kind, personId, content: typedIn(input) })
}

const ownFields = ['kind', 'personId', 'address']

function typedIn(input: Exclude<NoticeInput, { kind: 'rename-administrator' }>): Content {
  if (input.kind === 'correct-address') return { address: input.address }
  if (input.kind === 'company-data') return { company: input.company }
  return 'administrator' in input ? { administrator: input.administrator } : {}
}

const isAdministrator = async (act: Act, companyId: string, personId: string) =>
  (await administratorsOf(act, companyId)).some((one) => one.personId === personId)
