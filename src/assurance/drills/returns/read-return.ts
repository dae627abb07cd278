import PostalMime, { type Email } from 'postal-mime'

/** What a mail that came back is, and the Message-IDs it speaks of. */
export interface Returned {
  readonly kind: 'bounce' | 'delay' | 'auto-reply' | 'person'
  readonly about: readonly string[]
}

const away =
  /^(re: *)?(自動応答|自動返信|不在|out of (the )?office|automatic reply|auto[- ]?reply|autoreply|abwesen)/i

/** Reads a mail that came to the sender of drills: a report of delivery, an answer of a machine, or one of a person. */
export async function readReturn(raw: string): Promise<Returned> {
  // Bytes of reports stay as they came: their parts are read here.
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'utf8' })
  const report = mail.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (report) return { kind: reported(textOf(report.content)), about: aboutOf(raw) }
  if (isAutomatic(mail)) return { kind: 'auto-reply', about: aboutOf(raw) }
  return { kind: 'person', about: aboutOf(raw) }
}

// RFC 3464: "delayed", "delivered" and "relayed" tell of no failure.
const reported = (status: string): Returned['kind'] =>
  /^action:\s*failed\b/im.test(status) ? 'bounce' : 'delay'

function isAutomatic(mail: Email): boolean {
  const header = (name: string) =>
    mail.headers
      .find(({ key }) => key === name)
      ?.value.toLowerCase()
      .trim()
  // RFC 3834 first; what older programs write instead after it.
  const submitted = header('auto-submitted')
  if (submitted !== undefined && submitted !== 'no') return true
  if (['x-autoreply', 'x-autorespond', 'x-auto-response-suppress'].some((name) => header(name))) return true
  return ['auto_reply', 'auto-reply'].includes(header('precedence') ?? '') || away.test(mail.subject ?? '')
}

// Of its own, of what it answers, and of a message it holds: a reporter's program puts them where it likes.
const aboutOf = (raw: string): string[] => [
  ...new Set(
    [...raw.matchAll(/<([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})@[^<>\s]+>/g)].map(
      (match) => match[1] ?? '',
    ),
  ),
]

const textOf = (content: string | ArrayBuffer | Uint8Array) =>
  typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8')
