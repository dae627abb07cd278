import type { Act } from '#platform/act.ts'
import { operatorCompany } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { keepAudit } from '../audits/record-audit.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'

// As people of the office write them: in one language, whoever reads.
const auditor = '灯台監査法人'
const scope = '情報セキュリティの管理体制と対策'
const opinion = '管理体制はおおむね適切です。指摘への対応を求めます。'

/** Three yearly audits of the demonstration by an invented body; of the last, one finding is planned and one is open. */
export async function recordDemoAudits(act: Act, world: World): Promise<void> {
  for (const years of [2, 1])
    await keepAudit(act, world, operatorCompany, {
      ...{ auditor, scope, opinion, heldOn: dayAfter(act.now, -365 * years - 20), findings: [] },
    })
  const last = await keepAudit(act, world, operatorCompany, {
    ...{ auditor, scope, opinion, heldOn: dayAfter(act.now, -20) },
    findings: [
      {
        ...{ severity: 'minor', control: 'frames' },
        words: '対策と基準の対応表に、見直した日付がありません。',
      },
      {
        ...{ severity: 'observation', control: 'openness' },
        words: '方針の英語版の用語が一部そろっていません。',
      },
    ],
  })
  await act.run(sql`
    update assurance_finding set action = '四半期ごとに対応表を見直し、日付を残す', owner = 'mihari',
      due_on = ${dayAfter(act.now, 40)}, version = 1 where audit_id = ${last} and number = 1`)
}
