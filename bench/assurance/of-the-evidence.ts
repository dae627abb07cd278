import { collectEvidence } from '../../src/assurance/evidence/collect.ts'
import { newestRecords } from '../../src/assurance/evidence/reading/newest-records.ts'
import { rerun } from '../../src/assurance/evidence/rerun.ts'
import { isComputed, rulesInForce } from '../../src/assurance/evidence/rules/kept-rules.ts'
import { showWall } from '../../src/assurance/promises/show-wall.ts'
import { sql } from '../../src/platform/sql.ts'
import type { TestWorld } from '../../test/support/world.ts'
import type { Goal } from './goal.ts'

/** Promises whose every proof a query finds. The history, the apology and the preamble promise nothing. */
export async function computedShare(world: TestWorld): Promise<Goal> {
  const { promises, controls } = await showWall(world)
  const kept = promises.filter(({ kind }) => kind === 'policy' || kind === 'measure')
  const computed = kept.filter((promise) => {
    const proofs = controls.filter(({ id }) => promise.controls.includes(id)).flatMap((one) => one.proofs)
    return proofs.length > 0 && proofs.every(({ kind }) => kind === 'computed')
  })
  const attested = kept.filter((one) => !computed.includes(one)).map(({ id }) => id)
  return {
    goal: 'promises whose evidence is computed',
    target: '≥ 16 of 21',
    measured: `${computed.length} of ${kept.length}; attested in part: ${attested.join(', ') || 'none'}`,
    isMet: computed.length >= 16,
  }
}

/** A day goes by with the job of every twenty minutes run each hour; how old the newest record of each query is, all that time. */
export async function evidenceAge(world: TestWorld): Promise<Goal> {
  const ages: number[] = []
  for (let hour = 0; hour < 24; hour++) {
    await world.advance({ hours: 1 })
    const now = (await world.clock.now()).getTime()
    const newest = await newestRecords(world.db)
    for (const rule of (await rulesInForce(world.db)).filter(isComputed))
      ages.push(now - (newest.get(rule.id)?.at.getTime() ?? 0))
    await collectEvidence(world)
  }
  const share = ages.filter((age) => age < 24 * 3_600_000).length / ages.length
  return {
    goal: 'evidence age',
    target: '95 % under 24 h',
    measured: `${(100 * share).toFixed(1)} % of ${ages.length} looks within a day`,
    isMet: share >= 0.95,
  }
}

/** Twenty numbers an auditor finds again, from the whole of what was recorded. */
export async function reproduced(world: TestWorld): Promise<Goal> {
  const records = await world.db.rows<{ place: number }>(sql`
    select place from assurance_record r join assurance_rule u on u.id = r.rule_id and u.version = r.version
    where u.kind = 'computed' and r.value is not null order by md5(r.hash) limit 20`)
  let same = 0
  for (const { place } of records) {
    const again = await rerun(world, place)
    if (again.ok && again.value.isSame) same++
  }
  return {
    goal: 'an auditor reproduces a number',
    target: '20/20',
    measured: `${same}/${records.length}`,
    isMet: same === 20,
  }
}
