import { createTransport, type SentMessageInfo, type Transporter } from 'nodemailer'
import type { Language } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import type { Attachment } from './mail.ts'

/** A mail ready to go; `id` is that of its outbox row, so that a second copy can be told from a second mail. */
export interface Letter {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly language: Language
  readonly date: Date
  readonly thread?: string
  readonly attachments?: readonly Attachment[]
  /** Another name than the house's in front of its address. */
  readonly fromName?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** How an attempt went wrong: `final` when trying again cannot help. Never quotes an address or a text. */
export interface SendFault {
  readonly reason: string
  readonly final: boolean
}

/** Milliseconds; together well below the lease, so that nobody else sends what is still under way. */
const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Hands a letter to the configured SMTP server. Returns what went wrong, or undefined when the server took it. */
export async function sendBySmtp(world: World, letter: Letter): Promise<SendFault | undefined> {
  if (!world.config.smtpUrl) return { reason: 'no SMTP_URL is set', final: false }
  const transport = createTransport(smtpOptions(world, world.config.smtpUrl))
  try {
    return await handOver(transport, world, letter)
  } finally {
    transport.close()
  }
}

/** A way to the SMTP server for many letters, over so many connections; to be closed. */
export const pooledTransport = (world: World, url: string, maxConnections: number) =>
  createTransport({ ...smtpOptions(world, url), pool: true as const, maxConnections, maxMessages: 1000 })

// How the server is spoken to.
const smtpOptions = ({ profile }: World, url: string) => ({
  url,
  name: domainOf(profile.mail.from),
  ...waits,
})

/** Hands a letter over a connection that is there. */
export async function handOver(
  transport: Pick<Transporter<SentMessageInfo>, 'sendMail'>,
  world: World,
  letter: Letter,
): Promise<SendFault | undefined> {
  const { from, fromName } = world.profile.mail
  const domain = domainOf(from)
  try {
    await transport.sendMail({
      from: { name: letter.fromName ?? fromName[letter.language], address: from },
      to: { name: '', address: letter.to },
      // The server is told exactly this one recipient, whatever a header may look like.
      envelope: { from, to: [letter.to] },
      subject: letter.subject,
      text: letter.text,
      date: letter.date,
      messageId: `<${letter.id}@${domain}>`,
      // RFC 3834: no out-of-office answers to us.
      headers: {
        ...{ 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.language, ...letter.headers },
      },
      ...threadOf(letter, domain),
      attachments: (letter.attachments ?? []).map(({ name, type, content }) => ({
        // Base64: line ends arrive as they were written, which calendars insist on.
        ...{ filename: name, contentType: type, content, contentTransferEncoding: 'base64' as const },
      })),
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    return undefined
  } catch (fault) {
    return faultOf(fault)
  }
}

const domainOf = (from: string) => from.slice(from.lastIndexOf('@') + 1)

/** All mails of a thread answer one that was never sent: mailboxes put them together by it (RFC 5322, 3.6.4). */
function threadOf({ thread }: Letter, domain: string) {
  const root = `<thread.${thread}@${domain}>`
  return thread ? { inReplyTo: root, references: root } : {}
}

function faultOf(fault: unknown): SendFault {
  const { code, command, responseCode } = fault as { code?: string; command?: string; responseCode?: number }
  const isRefusal = responseCode !== undefined && responseCode >= 500
  return {
    reason: [code ?? 'failed', command, responseCode].filter((part) => part !== undefined).join(' '),
    // A 5xx to the recipient or the text is about this mail; to AUTH or MAIL FROM it is about our set-up, which
    // somebody will repair.
    final: isRefusal && (command === 'RCPT TO' || command === 'DATA'),
  }
}
