import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'

/** The CSIRT says what a reported mail was; whoever else reported the same one has his answer, too. */
export function judgeReport(
  overseeing: Overseeing,
  id: string,
  verdict: 'phish' | 'harmless',
): Promise<Outcome<'forbidden' | 'report-not-found'>> {
  return atTheOffice<'report-not-found'>(overseeing, async (act) => {
    const judged = await act.run(sql`
      update assurance_mail_report set state = ${verdict}, judged_at = ${act.now}, judged_by = ${overseeing.session.accountId}
      where state <> 'drill' and fingerprint = (select fingerprint from assurance_mail_report where id = ${id})`)
    if (judged === 0) return refused('report-not-found')
    act.note('mail-report-judged', { data: { report: id, verdict, reports: judged } })
    return done
  })
}
