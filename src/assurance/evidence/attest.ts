import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import { keepRecord } from './chain/keep-record.ts'
import type { NewAttestation } from './contract.ts'

/** Somebody of the security office says of what no query finds how it stands; the record is labelled as attested. */
export function attest(
  overseeing: Overseeing,
  ruleId: string,
  { verdict, words }: NewAttestation,
): Promise<Outcome<'forbidden' | 'rule-not-attested', { place: number }>> {
  return atTheOffice(overseeing, async (act) => {
    const rule = await act.row<{ version: number; kind: string }>(sql`
      select version, kind from assurance_rule where id = ${ruleId} order by version desc limit 1`)
    if (rule?.kind !== 'attested') return refused('rule-not-attested')
    const attestedBy = overseeing.session.accountId
    const { place } = await keepRecord(act, { ruleId, version: rule.version, verdict, words, attestedBy })
    return doneWith({ place })
  })
}
