import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'

/** A reported mail byte by byte, for whoever examines it; that he took it stays on record. */
export function takeReportedMail(
  overseeing: Overseeing,
  id: string,
): Promise<Outcome<'forbidden' | 'report-not-found', { number: number; raw: Buffer }>> {
  const { keys } = overseeing.world
  return atTheOffice<'report-not-found', { number: number; raw: Buffer }>(overseeing, async (act) => {
    const row = await act.row<{ number: number; sealed_mail: Buffer }>(sql`
      select number, sealed_mail from assurance_mail_report where id = ${id}`)
    if (!row) return refused('report-not-found')
    act.note('reported-mail-taken', { data: { report: id } })
    const raw = Buffer.from(keys.open('mail report', id, row.sealed_mail), 'base64')
    return doneWith({ number: row.number, raw })
  })
}
