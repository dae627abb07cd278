import type { Act } from '#platform/act.ts'
import { type Part, sql } from '#platform/sql.ts'
import { forgetIndicators, type KnownIndicator, knowIndicators } from '#risk/public.ts'
import type { IndicatorValue } from '../stix/pattern.ts'

interface Standing {
  id: string
  values: IndicatorValue[]
  score: number
  half_life_days: number
  since: Date
  until: Date
  is_used: boolean
  effect: 'weigh' | 'watch' | 'none'
}

/**
 * Lays indicators out for the next sign-in as they and the decision about them stand, or takes them back. They are held meanwhile: a
 * newer version and a decision that come at once would each undo what it does not see of the other.
 */
export async function layOut(act: Act, which: Part): Promise<void> {
  const all = await act.rows<Standing>(sql`
    select i.id, i.values, i.score, i.half_life_days, i.since, i.until, t.effect,
      not i.revoked and i.until > ${act.now} and t.effect <> 'none' as is_used
    from watch_indicator i join watch_intel_item t on t.id = i.item_id where i.id in (${which})
    order by i.stix_id for update of i`)
  await forgetIndicators(
    act,
    all.map(({ id }) => id),
  )
  const known = all.filter(({ is_used }) => is_used).flatMap(knownOf)
  if (known.length > 0) await knowIndicators(act, known)
}

/** Of its values those a sign-in can be held against; a domain does not sign in. */
function knownOf({ id, values, score, half_life_days, since, until, effect }: Standing): KnownIndicator[] {
  return values.flatMap(({ kind, value }, nth) => {
    const what =
      kind === 'network' ? { network: value } : kind === 'user-agent' ? { userAgent: value } : undefined
    if (!what) return []
    const weighed = effect === 'weigh' ? score : 0
    return [{ indicatorId: id, nth, ...what, score: weighed, halfLifeDays: half_life_days, since, until }]
  })
}
