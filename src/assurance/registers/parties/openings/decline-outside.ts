import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../../../at-the-office.ts'
import { daysToDecide, decideOpenings, holdOpening, type Place } from './waiting.ts'

/** Another one of the office refuses an account that somebody asked for. */
export function refuseOutside(
  overseeing: Overseeing,
  place: Place,
): Promise<Outcome<'forbidden' | 'opening-not-found' | 'opening-own'>> {
  const by = overseeing.session.accountId
  return atTheOffice<'opening-not-found' | 'opening-own'>(overseeing, async (act) => {
    const asked = await holdOpening(act, place)
    if (!asked) return refused('opening-not-found')
    if (asked.asked_by === by) return refused('opening-own')
    await end(act, [place.openingId], { decision: 'refused', by })
    return done
  })
}

/** Whoever asked for an account takes that back. */
export function takeBackOutside(
  overseeing: Overseeing,
  place: Place,
): Promise<Outcome<'forbidden' | 'opening-not-found' | 'opening-of-another'>> {
  const by = overseeing.session.accountId
  return atTheOffice<'opening-not-found' | 'opening-of-another'>(overseeing, async (act) => {
    const asked = await holdOpening(act, place)
    if (!asked) return refused('opening-not-found')
    if (asked.asked_by !== by) return refused('opening-of-another')
    await end(act, [place.openingId], { decision: 'taken-back', by })
    return done
  })
}

/** What nobody has decided in its time lapses. */
export async function lapseOpenings(act: Act): Promise<void> {
  const rows = await act.rows<{ id: string }>(sql`
    select id from assurance_outside_opening
    where decision is null and asked_at <= ${act.now}::timestamptz - make_interval(days => ${daysToDecide}) for update`)
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) await end(act, ids, { decision: 'lapsed', by: null })
}

const notes = {
  refused: 'outside-account-refused',
  'taken-back': 'outside-account-taken-back',
  lapsed: 'outside-account-lapsed',
} as const

async function end(
  act: Act,
  ids: readonly string[],
  how: { decision: keyof typeof notes; by: string | null },
): Promise<void> {
  for (const { id, party_id: party, kind } of await decideOpenings(act, ids, how))
    act.note(notes[how.decision], { data: { opening: id, party, kind } })
}
