import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import { collectOne } from '../evidence/collect.ts'
import { showRecord } from '../evidence/reading/show-record.ts'
import { rerun } from '../evidence/rerun.ts'
import { type Computed, isComputed, rulesInForce } from '../evidence/rules/kept-rules.ts'

type Closable = 'finding-not-found' | 'finding-closed' | 'finding-not-planned' | 'proof-not-of-control'
type Refusal = Closable | 'proof-does-not-hold'

interface Finding {
  action: string | null
  closed_at: Date | null
  is_its_proof: boolean
}

/** Closes a finding by a proof of its control: the number is found anew, found once more from the record, and must pass (S2-56). */
export async function closeFinding(
  overseeing: Overseeing,
  id: string,
  ruleId: string,
): Promise<Outcome<'forbidden' | Refusal, { place: number }>> {
  const { world, session } = overseeing
  // Looked at first, and again when it closes: finding a number is a transaction of its own.
  const closable = await atTheOffice(overseeing, async (act) => {
    const fault = faultOf(await act.row<Finding>(findingWith(id, ruleId)))
    return fault ? refused(fault) : doneWith(undefined)
  })
  if (!closable.ok) return closable
  const rule = (await rulesInForce(world.db)).find((one) => one.id === ruleId)
  if (!rule || !isComputed(rule)) return refused('proof-not-of-control')
  const place = await provedNow(overseeing, rule)
  if (place === undefined) return refused('proof-does-not-hold')
  return atTheOffice<Refusal, { place: number }>(overseeing, async (act) => {
    const fault = faultOf(await act.row<Finding>(findingWith(id, ruleId)))
    if (fault) return refused(fault)
    await act.run(sql`
      update assurance_finding set closed_at = ${act.now}, closed_by = ${session.accountId}, proof_place = ${place}
      where id = ${id}`)
    act.note('finding-closed', { data: { finding: id, rule: ruleId, place } })
    return doneWith({ place })
  })
}

const findingWith = (id: string, ruleId: string) => sql`
  select f.action, f.closed_at, exists (select 1 from assurance_control_rule r
    where r.control_id = f.control_id and r.rule_id = ${ruleId}) as is_its_proof
  from assurance_finding f where f.id = ${id} for update`

function faultOf(finding: Finding | undefined): Closable | undefined {
  if (!finding) return 'finding-not-found'
  if (finding.closed_at) return 'finding-closed'
  if (finding.action === null) return 'finding-not-planned'
  return finding.is_its_proof ? undefined : 'proof-not-of-control'
}

/** The place of a fresh record that passes and was found again, the same. */
async function provedNow({ world }: Overseeing, rule: Computed): Promise<number | undefined> {
  const { place } = await collectOne(world, rule)
  const record = await showRecord(world.db, place)
  if (record?.verdict !== 'PASS') return undefined
  const again = await rerun(world, place)
  return again.ok && again.value.isSame ? place : undefined
}
