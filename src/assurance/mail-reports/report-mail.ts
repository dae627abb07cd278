import { sendMail } from '#mail/public.ts'
import type { Outcome } from '#platform/outcome.ts'
import { refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { asMyself, type Own } from '../as-myself.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { readReported } from '../drills/returns/note-report.ts'
import { takeReturn } from '../drills/returns/take-return.ts'
import { languagesOf } from '../population/languages-of.ts'
import { colleagueOfAddress } from '../population/people-on.ts'
import type { Receipt } from './contract.ts'
import { readForwarded, readUploaded } from './read-mail.ts'
import { takeReport } from './take-report.ts'

/** Somebody signed in hands in a suspicious mail as a file; he reads its number at once. */
export async function reportByUpload(
  own: Own,
  raw: Buffer,
): Promise<Outcome<'not-a-colleague' | 'no-mail-file' | 'too-many-reports', Receipt>> {
  const mail = await readUploaded(raw)
  if (!mail) return refused('no-mail-file')
  const drill = await readReported(raw.toString('utf8'))
  return asMyself<'too-many-reports', Receipt>(own, (act, me) =>
    takeReport(act, own.world, me, { way: 'upload', mail, drill, raw }),
  )
}

/** What became of a mail that came to the address for reports. */
export type Taken = 'reported' | 'again' | 'auto-reply' | 'bounce' | 'stranger' | 'no-mail' | 'too-many'

/** Somebody has forwarded a suspicious mail: he gets the receipt by mail. Machines, and strangers, get no answer. */
export async function reportByMail(world: World, sender: string, raw: Buffer): Promise<Taken> {
  const read = await readForwarded(raw, sender)
  // A machine may have answered a drill: its campaign is told.
  if (typeof read === 'string') await takeReturn(world, raw.toString('utf8'))
  const isMail = read !== undefined && typeof read !== 'string'
  const drill = await readReported(isMail ? read.carried.toString('utf8') : '')
  return world.act({ by: 'system', name: 'assurance.report-inbox' }, async (act) => {
    if (!read) return 'no-mail'
    if (read === 'auto-reply' || read === 'bounce') {
      act.note('mail-report-set-aside', { data: { why: read } })
      return read
    }
    const me = await colleagueOfAddress(act, sender, dayAfter(act.now, 0))
    if (!me) return 'stranger'
    const taken = await takeReport(act, world, me, { way: 'mail', mail: read, drill, raw: read.carried })
    if (!taken.ok) return 'too-many'
    if (!taken.value.isNew) return 'again'
    const values = { event: 'mail-reported', at: act.now, number: taken.value.number } as const
    const chosen = (await languagesOf(act, [me.staff_account_id])).get(me.staff_account_id ?? '')
    await sendMail(act, world, { template: 'watch', values, to: me.address, language: chosen ?? me.language })
    return 'reported'
  })
}
