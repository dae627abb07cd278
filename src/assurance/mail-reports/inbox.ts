import type { Readable } from 'node:stream'
import { SMTPServer, type SMTPServerAddress } from 'smtp-server'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { takeReturn } from '../drills/returns/take-return.ts'
import { colleagueOfAddress } from '../population/people-on.ts'
import { reportLimits } from './contract.ts'
import { reportByMail } from './report-mail.ts'

/** The door by which forwarded mails come in. */
export interface ReportInbox {
  readonly address: string
  readonly port: number
  close(): Promise<void>
}

/**
 * Opens the door the profile names, for reports and for answers to what the house sends, from senders of the group; without one
 * nothing listens.
 */
export async function openReportInbox(world: World): Promise<ReportInbox | undefined> {
  const { mailReports } = world.profile
  if (!mailReports) return undefined
  const { address, host, port } = mailReports
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: reportLimits.bytes,
    maxClients: 20,
    socketTimeout: 30_000,
    closeTimeout: 1000,
    disableReverseLookup: true,
    onRcptTo: (to, { envelope }, go) => {
      const sender = envelope.mailFrom ? envelope.mailFrom.address : ''
      mayWrite(world, sender, to).then((fault) => go(fault), go)
    },
    onData: (stream, { envelope }, go) => {
      const sender = envelope.mailFrom ? envelope.mailFrom.address : ''
      const isReport = envelope.rcptTo.some((to) => isTo(to, address))
      take(world, { sender, isReport }, stream).then(
        (fault) => go(fault),
        (fault) => {
          world.log.error({ err: fault }, 'a reported mail was not taken in')
          // Whoever sent it keeps it, and tries again.
          go(answer(451, 'Please try again later.'))
        },
      )
    },
  })
  server.on('error', (err) => world.log.warn({ err }, 'the door for reported mails'))
  await new Promise<void>((listening, failed) => {
    server.server.once('error', failed)
    server.listen(port, host, listening)
  })
  // An SMTP server over TCP has an address of this shape once it listens.
  const bound = server.server.address() as { port: number }
  const close = () => new Promise<void>((closed) => server.close(() => closed()))
  return { address, port: bound.port, close }
}

const isTo = (to: SMTPServerAddress, address: string) => to.address.toLowerCase() === address.toLowerCase()

/** Only people of the group, and the empty sender of machines' answers, to these two addresses; nothing is relayed. */
async function mayWrite(world: World, sender: string, to: SMTPServerAddress): Promise<Error | undefined> {
  const { mail, mailReports } = world.profile
  if (![mail.from, mailReports?.address ?? ''].some((address) => isTo(to, address)))
    return answer(550, 'No such mailbox here.')
  if (sender === '') return undefined
  const me = await colleagueOfAddress(world.db, sender, dayAfter(await world.clock.now(), 0))
  return me ? undefined : answer(550, 'Only people of the group write here.')
}

async function take(
  world: World,
  { sender, isReport }: { sender: string; isReport: boolean },
  stream: Readable,
) {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of stream) {
    bytes += part.length
    // What is too long is read to its end, and not kept.
    if (bytes <= reportLimits.bytes) parts.push(part)
  }
  if (bytes > reportLimits.bytes) return answer(552, 'The mail is too long.')
  const raw = Buffer.concat(parts)
  if (!isReport) return takeAnswer(world, sender, raw)
  const taken = await reportByMail(world, sender, raw)
  return taken === 'too-many' ? answer(452, 'Too many reports in an hour.') : undefined
}

/** What is sent back to the sender of our mails: drills count it; whoever wrote something else learns that nobody reads it. */
async function takeAnswer(world: World, sender: string, raw: Buffer): Promise<Error | undefined> {
  const kind = await takeReturn(world, raw.toString('utf8'), sender)
  return kind || sender === '' ? undefined : answer(550, 'Nobody reads answers to this address.')
}

const answer = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode })
