import { createTransport } from 'nodemailer'
import { openReportInbox } from '../../src/assurance/public.ts'
import { newColleague } from '../../test/support/colleagues.ts'
import type { TestWorld } from '../../test/support/world.ts'
import { type Goal, seconds, timed } from './goal.ts'

const people = 20

/** People forward a suspicious mail by SMTP, one after the other; each waits for the receipt in his mailbox. */
export async function receiptOfReport(world: TestWorld): Promise<Goal> {
  const inbox = await openReportInbox(world)
  if (!inbox) throw new Error('The profile opens no door.')
  const door = createTransport({ host: '127.0.0.1', port: inbox.port, ignoreTLS: true })
  try {
    const waits: number[] = []
    for (let n = 0; n < people; n++) {
      const { address } = await newColleague(world)
      const { value: receipts, ms } = await timed(async () => {
        await door.sendMail({
          ...{ from: address, to: inbox.address, subject: 'Fwd: Your mailbox is full', text: '?' },
          attachments: [{ filename: 'mail.eml', contentType: 'message/rfc822', content: suspicious(n) }],
        })
        return world.mailTo(address)
      })
      if (receipts.length !== 1) throw new Error(`${receipts.length} receipts came instead of one.`)
      waits.push(ms)
    }
    const slowest = Math.max(...waits)
    return {
      goal: 'report a suspicious mail',
      target: '1 click, receipt < 10 s',
      measured: `1 (forward it); slowest of ${people} receipts ${seconds(slowest)} after it was sent, over SMTP both ways`,
      isMet: slowest < 10_000,
    }
  } finally {
    door.close()
    await inbox.close()
  }
}

const suspicious = (n: number) =>
  [
    'From: "Kazahana IT" <it@kazahana-support.example>',
    'Subject: Your mailbox is full',
    `Message-ID: <bench-${n}@kazahana-support.example>`,
    '',
    'Open https://login.kazahana-support.example/box today.',
    '',
  ].join('\r\n')
