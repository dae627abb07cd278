import { z } from 'zod'
import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import type { ArrivedMail, Mailbox } from './demo-mailbox.ts'

const mail = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  at: z.string(),
})

/** What the page `/mailbox` reads. Without a mailbox (everywhere but in a demonstration) there is no such route. */
export function mailRoutes(mailbox: Mailbox | undefined): Route[] {
  if (!mailbox) return []
  return [
    route({
      method: 'GET',
      path: '/api/mailbox',
      who: anyone,
      evenInMaintenance: true,
      summary: 'Demo only: the mails that arrived at the built-in SMTP server, newest first.',
      reply: z.object({ mails: z.array(mail) }),
      does: async () => ok({ mails: mailbox.mails().reverse().map(shown) }),
    }),
  ]
}

const shown = ({ id, to, subject, text, at }: ArrivedMail) => ({ id, to, subject, text, at })
