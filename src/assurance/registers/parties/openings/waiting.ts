import type { Act } from '#platform/act.ts'
import { type Part, part, sql } from '#platform/sql.ts'
import type { NewOutside, OpeningDecision } from '../contract.ts'

/** Days in which somebody decides; then it lapses. */
export const daysToDecide = 14

/** What is asked for, undecided and in its time at a moment. */
export const stillWaiting = (now: unknown): Part => part`
  select id, party_id, kind, name_ja, name_en, address, language, asked_at, asked_by from assurance_outside_opening
  where decision is null and asked_at > ${now}::timestamptz - make_interval(days => ${daysToDecide})`

/** Where something that is asked for stands. */
export interface Place {
  readonly partyId: string
  readonly openingId: string
}

interface Waiting {
  party_id: string
  kind: NewOutside['kind']
  name_ja: string
  name_en: string
  address: string
  language: NewOutside['language']
  asked_by: string
}

/** One that waits at a contractor's entry; of several who decide at once, the others find it decided. */
export async function holdOpening(act: Act, { partyId, openingId }: Place): Promise<Waiting | undefined> {
  await act.row(sql`select 1 from assurance_outside_opening where id = ${openingId} for update`)
  return act.row<Waiting>(sql`
    select * from (${stillWaiting(act.now)}) o where id = ${openingId} and party_id = ${partyId}`)
}

/** Ends the waiting of these; whom an account was for is forgotten with it. Answers what was ended. */
export function decideOpenings(
  act: Act,
  ids: readonly string[],
  { decision, by }: { decision: OpeningDecision; by: string | null },
): Promise<{ id: string; party_id: string; kind: string }[]> {
  return act.rows(sql`
    update assurance_outside_opening set decision = ${decision}, decided_at = ${act.now}, decided_by = ${by},
      name_ja = null, name_en = null, address = null, language = null
    where id = any(${[...ids]}::uuid[]) and decision is null returning id, party_id, kind`)
}
