import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import type { AppraisalItem, NewAppraisalItem } from './contract.ts'

/** The item of the appraisal in the version that holds; none before it was agreed. */
export const appraisalItem = (db: Db): Promise<AppraisalItem | undefined> =>
  db.row<AppraisalItem>(sql`
    select version, jsonb_build_object('ja', title_ja, 'en', title_en) as title, agreed_with as "agreedWith",
      agreed_on::text as "agreedOn"
    from assurance_appraisal_item order by version desc limit 1`)

/** Puts on record what was agreed to be part of the appraisal, and with whom (S2-51). */
export function agreeItem(
  overseeing: Overseeing,
  { title, agreedWith, agreedOn }: NewAppraisalItem,
): Promise<Outcome<'forbidden' | 'agreed-in-future', { version: number }>> {
  return atTheOffice<'agreed-in-future', { version: number }>(overseeing, async (act) => {
    if (agreedOn > dayAfter(act.now, 0)) return refused('agreed-in-future')
    await act.run(sql`lock table assurance_appraisal_item in share row exclusive mode`)
    const version = ((await appraisalItem(act))?.version ?? 0) + 1
    await act.run(sql`
      insert into assurance_appraisal_item (version, title_ja, title_en, agreed_with, agreed_on, kept_at, kept_by)
      values (${version}, ${title.ja}, ${title.en}, ${agreedWith}, ${agreedOn}, ${act.now}, ${overseeing.session.accountId})`)
    act.note('appraisal-item-agreed', { data: { version, agreedOn } })
    return doneWith({ version })
  })
}

/**
 * What the appraisal is given of a fiscal year: number, year, item, and whether it is met: training done, no measure for a
 * broken rule. Not why, no name, and nothing of the drills, which are for learning only (S2-51). The CISO alone makes it: beside
 * the lessons, which every officer sees, it tells who was warned or disciplined (S2-50).
 */
export function exportAppraisal(
  overseeing: Overseeing,
  fiscalYear: number,
): Promise<Outcome<'forbidden' | 'appraisal-item-not-agreed' | 'year-not-begun', string>> {
  type Refusal = 'appraisal-item-not-agreed' | 'year-not-begun'
  if (overseeing.session.kind !== 'ciso') return Promise.resolve(refused('forbidden'))
  return atTheOffice<Refusal, string>(overseeing, async (act) => {
    const item = await appraisalItem(act)
    if (!item) return refused('appraisal-item-not-agreed')
    const today = dayAfter(act.now, 0)
    const [from, until] = [`${fiscalYear}-04-01`, `${fiscalYear + 1}-03-31`]
    if (from > today) return refused('year-not-begun')
    const rows = await act.rows<{ number: string; result: string }>(sql`
      select c.employee_number as number, case when exists (select 1 from assurance_violation v
          where v.colleague_id = c.id and v.measure in ('warning', 'discipline')
            and (v.decided_at at time zone 'Asia/Tokyo')::date between ${from}::date and ${until}::date)
        or exists (select 1 from assurance_enrolment e
          where e.colleague_id = c.id and e.reason <> 'drill' and e.due_on between ${from}::date and least(${until}::date, ${today}::date)
            and (e.finished_at is null or (e.finished_at at time zone 'Asia/Tokyo')::date > least(${until}::date, ${today}::date)))
        then 'not-met' else 'met' end as result
      from assurance_colleague c
      where c.kind in ('officer', 'employee') and c.joined_on <= least(${until}::date, ${today}::date)
        and (c.left_on is null or c.left_on > least(${until}::date, ${today}::date))
      order by c.employee_number`)
    act.note('appraisal-exported', { data: { fiscalYear, version: item.version, people: rows.length } })
    const lines = rows.map(({ number, result }) => [number, fiscalYear, item.version, result].join(','))
    return doneWith(`${['employee_number,fiscal_year,item_version,result', ...lines].join('\r\n')}\r\n`)
  })
}
