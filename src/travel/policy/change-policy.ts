import { proofFor } from '#identity/public.ts'
import { type Asking, administer } from '#organisation/public.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { TravelPolicy } from './contract.ts'
import { policyOf } from './policy-of.ts'

type Refusal = 'forbidden' | 'step-up-required'

/** The administrator changes what his company's people may book and who issues it. */
export function changePolicy(asking: Asking, wish: TravelPolicy): Promise<Outcome<Refusal>> {
  return administer(asking, async (act) => {
    const { companyId } = asking.session
    const policy = { ...wish, families: wish.families.toSorted() }
    // One row for two at once to wait for, whether or not there is one yet.
    await act.run(
      sql`select pg_advisory_xact_lock(hashtextextended('travel_policy' || ${companyId}::text, 0))`,
    )
    const before = await policyOf(act, companyId)
    if (isSame({ ...before, families: before.families.toSorted() }, policy)) return done
    const proof = await proofFor(act, asking.world, asking, {
      operation: 'change-travel-policy',
      params: policy,
    })
    if (!proof.ok) return proof
    await act.run(sql`
      insert into travel_policy (company_id, issuing, ceiling, families, lead_hours, step_up_above, block_overlaps)
      values (${companyId}, ${policy.issuing}, ${policy.ceiling}, ${policy.families}, ${policy.leadHours},
        ${policy.stepUpAbove}, ${policy.blockOverlap})
      on conflict (company_id) do update set issuing = excluded.issuing, ceiling = excluded.ceiling,
        families = excluded.families, lead_hours = excluded.lead_hours, step_up_above = excluded.step_up_above,
        block_overlaps = excluded.block_overlaps`)
    act.note('travel-policy-changed', { data: { before, after: policy } })
    return done
  })
}

const isSame = (one: TravelPolicy, other: TravelPolicy) =>
  Object.entries(one).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(other[name as keyof TravelPolicy]),
  )
