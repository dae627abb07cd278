import { z } from 'zod'
import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import type { ArrivedMail, Mailbox } from './demo-mailbox.ts'

const file = z.object({ name: z.string(), type: z.string(), content: z.base64() })
const mail = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  at: z.string(),
  files: z.array(file),
})

/** What the page `/mailbox` reads. Without a mailbox (everywhere but in a demonstration) there is no such route. */
export function mailRoutes(mailbox: Mailbox | undefined): Route[] {
  if (!mailbox) return []
  return [
    route({
      method: 'GET',
      path: '/api/mailbox',
      who: anyone,
      holds: 'customer',
      evenInMaintenance: true,
      summary: 'Demo only: the mails that arrived at the built-in SMTP server, newest first.',
      reply: z.object({ mails: z.array(mail) }),
      does: async () => ok({ mails: mailbox.mails().reverse().map(shown) }),
    }),
  ]
}

const shown = ({ id, to, subject, text, at, parsed }: ArrivedMail) => ({
  ...{ id, to, subject, text, at },
  files: parsed.attachments.map(({ filename, mimeType, content }) => ({
    name: filename ?? '',
    type: mimeType,
    // Read without a wish for another encoding, what is attached comes as bytes.
    content: Buffer.from(content as ArrayBuffer).toString('base64'),
  })),
})
