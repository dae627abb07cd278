import { type Asking, proofFor } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import type { Whereabout, Whereabouts, WhereaboutsPageQuery, WhereaboutsQuery } from './contract.ts'
import { findWhereabouts } from './find-whereabouts.ts'
import type { Looked } from './presence-rows.ts'
import { rosterPage } from './roster-page.ts'

type Refusal = 'forbidden' | 'window-too-wide'

const page = 50
const threeHours = 3 * 60 * 60 * 1000
const longest = 7 * 24 * 60 * 60 * 1000
/** More than this many in one file, or asked at once, and something else has been looked for than an emergency. */
export const mostAtOnce = 5_000

/**
 * The administrator looks where his company's people are presumed to be: who is at this airport, or on a trip at all, at
 * this time. Every look stays in the log: where somebody is, is nobody's to browse.
 */
export function lookUpWhereabouts(
  world: World,
  session: Session,
  { after, ...query }: WhereaboutsPageQuery,
): Promise<Outcome<Refusal, Whereabouts>> {
  return looking(world, session, query, async (act, looked) => {
    const found = await findWhereabouts(act, looked, { after, most: page })
    const total = found.airports.reduce((sum, { people }) => sum + people, 0)
    act.note('whereabouts-looked-up', { data: { ...noted(looked), people: found.people.length, total } })
    return doneWith({ ...found, total, from: looked.from.toISOString(), to: looked.to.toISOString() })
  })
}

/**
 * The same as one page that opens without a network, to be kept on a telephone or printed. It takes everybody out at once:
 * whoever does not sit where the administrator always does is asked for a code.
 */
export function takeOutWhereabouts(
  world: World,
  asking: Asking,
  query: WhereaboutsQuery,
): Promise<Outcome<Refusal | 'step-up-required', string>> {
  const { session } = asking
  return looking(world, session, query, async (act, looked) => {
    const wish = { operation: 'take-out-whereabouts', params: { ...query } }
    const proof = await proofFor(act, world, asking, wish)
    if (!proof.ok) return proof
    const { people } = await findWhereabouts(act, looked, { most: mostAtOnce })
    act.note('whereabouts-taken-out', { data: { ...noted(looked), people: people.length } })
    return doneWith(rosterPage(people, { ...looked, at: act.now, language: session.language }))
  })
}

const noted = ({ airport, from, to }: Looked) => ({ airport, from, to })

/** Everybody of a place and time, for an act that goes on with them. */
export const everybodyAt = async (act: Act, looked: Looked): Promise<Whereabout[]> =>
  (await findWhereabouts(act, looked, { most: mostAtOnce })).people

async function looking<Value, More extends string>(
  world: World,
  session: Session,
  query: WhereaboutsQuery,
  look: (act: Act, looked: Looked) => Promise<Outcome<More, Value>>,
): Promise<Outcome<Refusal | More, Value>> {
  if (session.kind !== 'administrator') return refused('forbidden')
  return world.act<Outcome<Refusal | More, Value>>(session, async (act) => {
    const looked = lookedFor(act, session, query)
    return looked ? look(act, looked) : refused('window-too-wide')
  })
}

/** What is looked for; nothing when the time is none, or longer than a week. */
export function lookedFor(act: Act, { companyId }: Session, query: WhereaboutsQuery): Looked | undefined {
  const from = query.from ? new Date(query.from) : act.now
  const to = query.to ? new Date(query.to) : new Date(from.getTime() + threeHours)
  const length = to.getTime() - from.getTime()
  return length > 0 && length <= longest ? { companyId, airport: query.airport, from, to } : undefined
}
