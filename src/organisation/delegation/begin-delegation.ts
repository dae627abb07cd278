import { proofFor } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { Asking } from '../administer.ts'
import type { DelegationWish } from './contract.ts'

type Refusal = 'delegation-time' | 'no-such-deputy' | 'too-many-delegations' | 'step-up-required'

const longest = 400 * 24 * 60 * 60_000
const most = 10

/**
 * Somebody lets a colleague book and ask for him, for a time. It opens nothing the deputy would not be asked for himself,
 * and what he does says on whose behalf. Only oneself can give it: no administrator lends out somebody else.
 */
export function beginDelegation(
  asking: Asking,
  wish: DelegationWish,
): Promise<Outcome<Refusal, { id: string }>> {
  const { world, session } = asking
  return world.act<Outcome<Refusal, { id: string }>>(session, async (act) => {
    const time = timeOf(act, wish)
    if (!time) return refused('delegation-time')
    const me = await standing(act, asking, wish.deputyId)
    if (!me) return refused('no-such-deputy')
    if (me.given >= most) return refused('too-many-delegations')
    const proof = await proofFor(act, world, asking, { operation: 'begin-delegation', params: wish })
    if (!proof.ok) return proof
    const id = world.random.id()
    await act.run(sql`
      insert into organisation_delegation (company_id, id, person_id, deputy_id, begins_at, ends_at, created_at)
      values (${session.companyId}, ${id}, ${me.id}, ${wish.deputyId}, ${time.from}, ${time.to}, ${act.now})`)
    act.note('delegation-begun', {
      subject: me.deputy,
      data: { delegationId: id, from: time.from, to: time.to },
    })
    return doneWith({ id })
  })
}

function timeOf(act: Act, wish: DelegationWish) {
  const from = wish.from ? new Date(wish.from) : act.now
  const to = new Date(wish.to)
  const isOne = from < to && to > act.now && to.getTime() - act.now.getTime() <= longest
  return isOne ? { from, to } : undefined
}

/** Me, locked so that two tries at once count each other; none when the deputy is no active colleague of mine. */
const standing = (act: Act, { session }: Asking, deputyId: string) =>
  act.row<{ id: string; deputy: string; given: number }>(sql`
    select p.id, d.account_id as deputy, (
      select count(*)::int from organisation_delegation g
      where g.company_id = p.company_id and g.person_id = p.id and g.ended_at is null and g.ends_at > ${act.now}) as given
    from organisation_person p
    join organisation_person d on d.company_id = p.company_id and d.id = ${deputyId} and d.id <> p.id and d.status = 'active'
      and d.kind <> 'administrator'
    where p.company_id = ${session.companyId} and p.account_id = ${session.accountId} and p.kind <> 'administrator'
    for update of p`)
