import type { Act } from '#platform/act.ts'
import { operatorCompany } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { keepCheck } from '../checks/keep-checks.ts'
import { keepInspection } from '../inspections/record-inspection.ts'

/** Inspections of the demonstration's companies, one by video as an exception; a check at intervals; the item of the appraisal. */
export async function recordDemoInspections(act: Act, world: World): Promise<void> {
  const companies = await act.rows<{ company: string; unit: string }>(sql`
    select group_company as company, min(unit) as unit from assurance_colleague where left_on is null group by 1 order by 1`)
  for (const [n, { company, unit }] of companies.entries())
    for (const kind of ['assets', 'conformity'] as const)
      await keepInspection(act, world, {
        ...{ kind, company, unit, body: 'security-office', by: operatorCompany, inspector: 'mihari' },
        ...{ heldOn: dayAfter(act.now, -30 - 7 * n), place: '本館2階 会議室', isInOrder: true },
        found: '保管庫と持ち出しの記録を確かめました。',
        ...(n > 0 &&
          kind === 'conformity' && { exception: { reason: '台風で移動できないため', allowedBy: 'kagari' } }),
      })
  await keepCheck(act, world, {
    title: { ja: '共有フォルダの棚卸し', en: 'Shared folders gone through' },
    ...{ unit: 'security-office', owner: 'mihari', everyDays: 90, firstDueOn: dayAfter(act.now, 20) },
  })
  await act.run(sql`
    insert into assurance_appraisal_item (version, title_ja, title_en, agreed_with, agreed_on, kept_at, kept_by)
    values (1, '情報セキュリティの規程の遵守と研修', 'Rules of information security kept and training done', '人事部',
      ${dayAfter(act.now, -60)}, ${act.now}, ${operatorCompany})`)
}
