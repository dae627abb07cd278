import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerEnvelope } from 'smtp-server'

/** A mail as it arrived over SMTP. */
export interface ArrivedMail {
  readonly id: string
  /** The recipient the server was told, not the one in the header. */
  readonly to: string
  /** The sender the server was told (MAIL FROM). */
  readonly sender: string
  readonly subject: string
  readonly text: string
  readonly at: string
  /** Everything the parser found: headers, sender, parts. */
  readonly parsed: Email
  /** The bytes as they came. */
  readonly raw: string
}

/** A mailbox for everybody, for the demo and for tests. */
export interface Mailbox {
  readonly port: number
  /** The last 500 mails in the order of their arrival. */
  mails(): ArrivedMail[]
  close(): Promise<void>
}

const kept = 500

/** Starts an SMTP server on this machine only. It knows nothing but what arrives there. Port 0 or none: any free one. */
export async function startMailbox(options: { port?: number } = {}): Promise<Mailbox> {
  const mails: ArrivedMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: 1024 * 1024,
    // Everybody here is this machine: asking the DNS who it is would only take time.
    disableReverseLookup: true,
    closeTimeout: 1000,
    onData: (stream, session, taken) => {
      read(stream)
        .then((raw) => arrive(raw, session.envelope))
        .then((arrived) => {
          mails.push(...arrived)
          mails.splice(0, mails.length - kept)
          taken()
        }, taken)
    },
  })
  // Somebody who hangs up in the middle is no reason to stop.
  server.on('error', () => undefined)
  await new Promise<void>((listening, failed) => {
    server.server.once('error', failed)
    server.listen(options.port ?? 0, '127.0.0.1', listening)
  })
  // An SMTP server over TCP has an address of this shape once it listens.
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    mails: () => [...mails],
    close: () => new Promise((closed) => server.close(closed)),
  }
}

async function read(stream: Readable): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

async function arrive(raw: string, { mailFrom, rcptTo }: SMTPServerEnvelope): Promise<ArrivedMail[]> {
  const parsed = await PostalMime.parse(raw)
  return rcptTo.map(({ address: to }) => ({
    id: `${parsed.messageId ?? ''} ${to}`,
    to,
    sender: mailFrom ? mailFrom.address : '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    at: parsed.date ?? '',
    parsed,
    raw,
  }))
}
