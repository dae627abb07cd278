import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { raiseAlert } from '#watch/public.ts'
import { noteReport, type ReportedMail } from '../drills/returns/note-report.ts'
import type { ColleagueRow } from '../population/people-on.ts'
import { type Receipt, reportLimits } from './contract.ts'
import type { ReadMail } from './read-mail.ts'

/** A report as it came in. */
export interface Incoming {
  readonly way: 'upload' | 'mail'
  readonly mail: ReadMail
  /** The same as far as it may be a drill of ours. */
  readonly drill: ReportedMail
  /** The suspicious mail, byte by byte. */
  readonly raw: Buffer
}

// The room's own rules: somebody reports a mail that is no drill, and several report the same one.
const reportedRule = '5b6d0a8e-2f1c-4c57-9d0e-7a1f6c3b8e42'
const waveRule = '9e2c7f14-6b3a-4d81-8f5d-1c0b4a9d7e63'
const wave = 3

const titles = {
  one: { ja: '不審なメールが報告されました', en: 'A suspicious mail was reported' },
  wave: {
    ja: '同じ不審なメールを複数の人が報告しています',
    en: 'Several people report the same suspicious mail',
  },
} as const

/**
 * Takes a report in and gives its number. The same mail from the same person is the same report; what is a drill of ours
 * is told to the drill, and everything else opens an alert at once.
 */
export async function takeReport(
  act: Act,
  world: World,
  me: ColleagueRow,
  { way, mail, drill, raw }: Incoming,
): Promise<Outcome<'too-many-reports', Receipt>> {
  const fingerprint = world.keys.mac('reported mail', mail.known)
  const before = await act.row<{ number: number }>(sql`
    select number from assurance_mail_report where fingerprint = ${fingerprint} and colleague_id = ${me.id}`)
  if (before) return doneWith({ number: before.number, isNew: false })
  const anHourAgo = new Date(act.now.getTime() - 3_600_000)
  const recent = await act.row<{ many: number }>(sql`
    select count(*)::int as many from assurance_mail_report
    where colleague_id = ${me.id} and received_at > ${anHourAgo}`)
  if ((recent?.many ?? 0) >= reportLimits.anHour) return refused('too-many-reports')
  const isOurDrill = await noteReport(act, world, { colleague: me.id, mail: drill })
  const id = world.random.id()
  const kept = await act.row<{ number: number }>(sql`
    insert into assurance_mail_report (id, colleague_id, way, received_at, fingerprint, sealed_about, sealed_mail, state)
    values (${id}, ${me.id}, ${way}, ${act.now}, ${fingerprint},
      ${world.keys.seal('mail report about', id, JSON.stringify(mail.about))},
      ${world.keys.seal('mail report', id, raw.toString('base64'))}, ${isOurDrill ? 'drill' : 'waiting'})
    on conflict (fingerprint, colleague_id) do nothing returning number`)
  // Sent twice at the same moment: the other one is the report.
  if (!kept) return takeReport(act, world, me, { way, mail, drill, raw })
  act.note('mail-reported', { data: { report: kept.number, way } })
  if (!isOurDrill) await alertOf(act, world, { id, fingerprint })
  return doneWith({ number: kept.number, isNew: true })
}

/** One alert for one mail, however many report it; and a louder one when several do. */
async function alertOf(act: Act, world: World, report: { id: string; fingerprint: Buffer }): Promise<void> {
  const alike = await act.row<{ first: number; many: number }>(sql`
    select min(number) as first, count(*)::int as many from assurance_mail_report
    where fingerprint = ${report.fingerprint} and state <> 'drill'`)
  if (!alike) return
  const found = {
    ...{ about: { report: String(alike.first) }, times: 1, facts: [] },
    ...{ firstAt: act.now, lastAt: act.now },
  }
  const raised = await raiseAlert(act, world, {
    ...{ ...found, ruleId: reportedRule, severity: 'medium', title: titles.one },
  })
  await act.run(sql`update assurance_mail_report set alert_id = ${raised.id} where id = ${report.id}`)
  if (alike.many >= wave)
    await raiseAlert(act, world, { ...found, ruleId: waveRule, severity: 'high', title: titles.wave })
}
