import { createHash } from 'node:crypto'
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { MailAbout } from './contract.ts'

/** Why a mail is no report of a person. */
export type Machine = 'auto-reply' | 'bounce'

/** A reported mail, read and not opened: what it shows, and by what it is known again. */
export interface ReadMail {
  readonly about: MailAbout
  /** The same for the same mail, whoever sends it on. */
  readonly known: string
}

// Headers and parts beyond these are of no honest mail.
const limits = { maxHeadersSize: 256 * 1024, maxNestingDepth: 30 } as const

/** Reads what was uploaded: the mail itself. Undefined when it is none. */
export async function readUploaded(raw: Buffer): Promise<ReadMail | undefined> {
  const mail = await parse(raw)
  return mail && isMail(mail) ? readOf(mail) : undefined
}

/**
 * Reads what came to the address for reports: a machine's answer, or somebody's report with the mail inside as a
 * message of its own, or forwarded in the text.
 */
export async function readForwarded(
  raw: Buffer,
  sender: string,
): Promise<Machine | (ReadMail & { carried: Buffer }) | undefined> {
  const outer = await parse(raw)
  if (!outer) return undefined
  const machine = machineOf(outer, sender)
  if (machine) return machine
  const inner = outer.attachments.find(isMessage)
  const carried = inner ? bytesOf(inner) : raw
  const original = inner ? await parse(carried) : outer
  return original && isMail(original) ? { ...readOf(original), carried } : undefined
}

const parse = (raw: Buffer): Promise<Email | undefined> =>
  PostalMime.parse(raw, { forceRfc822Attachments: true, ...limits }).catch(() => undefined)

// Whatever is uploaded parses as some mail; one from nobody about nothing is none.
const isMail = ({ from, subject, messageId }: Email): boolean =>
  from !== undefined || messageId !== undefined || subject !== undefined

const isMessage = ({ mimeType, filename }: Attachment): boolean =>
  mimeType === 'message/rfc822' || /\.eml$/i.test(filename ?? '')

/** RFC 3834: no person sent it. Whoever answered such a mail would start a loop. */
function machineOf({ headers, attachments }: Email, sender: string): Machine | undefined {
  const header = (name: string) =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase() ?? ''
  const isReport = attachments.some(({ mimeType }) => mimeType === 'message/delivery-status')
  if (sender === '' || isReport || header('content-type').startsWith('multipart/report')) return 'bounce'
  const isAutomatic = header('auto-submitted') !== '' && !header('auto-submitted').startsWith('no')
  const isOld = header('x-autoreply') !== '' || header('x-autorespond') !== ''
  return isAutomatic || isOld || /^(auto[-_]reply|bulk|list|junk)$/.test(header('precedence'))
    ? 'auto-reply'
    : undefined
}

function readOf(mail: Email): ReadMail {
  const { subject = '', messageId, date } = mail
  const text = mail.text ?? mail.html?.replace(/<[^>]*>/g, ' ') ?? ''
  const from = cut(mail.from?.address ?? mail.from?.name ?? '', 320)
  const replyTo = mail.replyTo?.[0]?.address
  const about = {
    ...{ from, ...(replyTo && replyTo !== from && { replyTo: cut(replyTo, 320) }) },
    ...{ subject: cut(subject, 500), ...(date && { sentAt: cut(date, 60) }), text: cut(text, 4000) },
    hosts: hostsOf(`${mail.text ?? ''} ${mail.html ?? ''}`),
    attachments: mail.attachments.slice(0, 20).map(attached),
  }
  return { about, known: messageId ? messageId.trim() : knownBy(subject, text) }
}

// Forwarded in the text: "Fwd:" and the marks of quoting are the sender's, the rest is the mail's own.
const knownBy = (subject: string, text: string): string =>
  [
    subject.replace(/^((fwd?|re|転送|返信)\s*[:：]\s*)+/i, '').trim(),
    text
      .replace(/^[>\s]+/gm, '')
      .replace(/\s+/g, ' ')
      .trim(),
  ].join('\n')

const hostsOf = (text: string): string[] => {
  const hosts = [...text.matchAll(/https?:\/\/[^\s"'<>]+/gi)].map(([link]) => URL.parse(link)?.host ?? '')
  return [...new Set(hosts.filter((host) => host !== ''))].slice(0, 20)
}

function attached(part: Attachment): MailAbout['attachments'][number] {
  const bytes = bytesOf(part)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name: cut(part.filename ?? '', 200), type: cut(part.mimeType, 100), bytes: bytes.length, sha256 }
}

const bytesOf = ({ content }: Attachment): Buffer =>
  // Read without a wish for another encoding, what is attached comes as bytes.
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer)

// Invisible and direction-changing characters make one address look like another.
const cut = (text: string, most: number): string =>
  text.replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, '').slice(0, most)
