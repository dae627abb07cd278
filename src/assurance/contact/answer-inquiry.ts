import { sendMails } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import type { InquiryKind, InquiryWords } from './contract.ts'
import { openWords, sealWords } from './sealed-words.ts'

type Refusal = 'inquiry-not-found' | 'inquiry-answered'

interface Row {
  number: string
  kind: InquiryKind
  language: 'ja' | 'en'
  sealed: Buffer | null
  answered_at: Date | null
}

/** Answers an inquiry by mail; how long it took stays on record (S2-32). */
export function answerInquiry(
  overseeing: Overseeing,
  id: string,
  words: string,
): Promise<Outcome<'forbidden' | Refusal>> {
  const { world, session } = overseeing
  return atTheOffice<Refusal>(overseeing, async (act) => {
    const row = await inquiry(act, id)
    if (!row?.sealed) return refused('inquiry-not-found')
    if (row.answered_at) return refused('inquiry-answered')
    const said = openWords(world, id, row.sealed)
    await act.run(sql`
      update assurance_inquiry set answered_at = ${act.now}, answered_by = ${session.accountId},
        sealed = ${sealWords(world, id, { ...said, answer: words })} where id = ${id}`)
    const { number, kind: about, language } = row
    const values = { event: 'answered', at: act.now, number, about, answer: words } as const
    await sendMails(act, world, [{ template: 'contact', to: said.address, language, thread: number, values }])
    act.note('inquiry-answered', { data: { inquiry: id, number } })
    return done
  })
}

/** Shows whoever answers who asked and what; that he read it stays on record. */
export function readInquiry(
  overseeing: Overseeing,
  id: string,
): Promise<Outcome<'forbidden' | 'inquiry-not-found', InquiryWords>> {
  return atTheOffice<'inquiry-not-found', InquiryWords>(overseeing, async (act) => {
    const row = await inquiry(act, id)
    if (!row) return refused('inquiry-not-found')
    act.note('inquiry-read', { data: { inquiry: id, number: row.number } })
    return doneWith(row.sealed ? openWords(overseeing.world, id, row.sealed) : {})
  })
}

/** Names who is to answer. */
export function assignInquiry(
  overseeing: Overseeing,
  id: string,
  owner: string,
): Promise<Outcome<'forbidden' | 'named-person-not-found' | Refusal>> {
  return atTheOffice<'named-person-not-found' | Refusal>(overseeing, async (act) => {
    const row = await inquiry(act, id)
    if (!row) return refused('inquiry-not-found')
    if (row.answered_at) return refused('inquiry-answered')
    const person = await act.row(sql`select 1 from assurance_person where id = ${owner} and left_on is null`)
    if (!person) return refused('named-person-not-found')
    await act.run(sql`update assurance_inquiry set owner = ${owner} where id = ${id}`)
    act.note('inquiry-assigned', { data: { inquiry: id, number: row.number, owner } })
    return done
  })
}

const inquiry = (act: Act, id: string): Promise<Row | undefined> =>
  act.row<Row>(sql`
    select number, kind, language, sealed, answered_at from assurance_inquiry where id = ${id} for update`)
