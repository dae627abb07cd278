import { staffNames } from '#desk/public.ts'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { OpeningDecision, OpeningsWaiting, OutsideAccounts } from '../contract.ts'
import { daysToDecide, stillWaiting } from './waiting.ts'

type Opening = OutsideAccounts['openings'][number]

interface Row {
  id: string
  kind: Opening['kind']
  name_ja: string | null
  name_en: string | null
  address: string | null
  asked_at: Date
  asked_by: string
  decision: OpeningDecision | null
  decided_at: Date | null
  decided_by: string | null
}

const day = 86_400_000

/**
 * What is asked for at a contractor's entry, the longest waiting first; behind it what came to nothing within as many days
 * as there are to decide, so that whoever asked reads it.
 */
export async function listOpenings(world: World, partyId: string, session: Session): Promise<Opening[]> {
  const since = new Date((await world.clock.now()).getTime() - daysToDecide * day)
  const rows = await world.db.rows<Row>(sql`
    select id, kind, name_ja, name_en, address, asked_at, asked_by, decision, decided_at, decided_by
    from assurance_outside_opening
    where party_id = ${partyId} and (decision is null and asked_at > ${since}
      or decision in ('refused', 'lapsed') and decided_at > ${since})
    order by decided_at desc nulls first, asked_at, id limit 200`)
  const people = rows.flatMap(({ asked_by, decided_by }) => [asked_by, decided_by])
  const names = await staffNames(world.db, people, session.language)
  return rows.map((row) => viewOf(row, names, session))
}

function viewOf(row: Row, names: Map<string, string>, session: Session): Opening {
  const { id, kind, name_ja: nameJa, name_en: nameEn, address, asked_at, asked_by } = row
  const { decision, decided_at, decided_by } = row
  const until = new Date(asked_at.getTime() + daysToDecide * day)
  return {
    ...{ id, kind, isOwn: asked_by === session.accountId },
    ...{ askedAt: asked_at.toISOString(), askedBy: names.get(asked_by) ?? '', until: until.toISOString() },
    ...(nameJa && nameEn && address && { person: { nameJa, nameEn, address } }),
    ...(decision && { decision }),
    ...(decided_at && { decidedAt: decided_at.toISOString() }),
    ...(decided_by && { decidedBy: names.get(decided_by) ?? '' }),
  }
}

/** Where something waits for a word of somebody of the office; what he asked for himself waits for the others. */
export async function waitingOpenings({ db, clock }: World, session: Session): Promise<OpeningsWaiting> {
  const rows = await db.rows<{ party_id: string; ja: string; en: string; openings: number }>(sql`
    select e.id as party_id, e.name_ja as ja, e.name_en as en, count(*)::int as openings
    from (${stillWaiting(await clock.now())}) o join assurance_entry e on e.id = o.party_id
    where o.asked_by <> ${session.accountId} and e.retired_at is null
    group by e.id order by min(o.asked_at), e.id limit 50`)
  return {
    parties: rows.map((row) => ({
      ...{ partyId: row.party_id, name: row[session.language], openings: row.openings },
    })),
  }
}
