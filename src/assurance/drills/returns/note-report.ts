import PostalMime, { type Email } from 'postal-mime'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** A mail somebody handed in, as far as it may be a drill: Message-IDs anywhere in it, and every address it leads to. */
export interface ReportedMail {
  readonly ids: readonly string[]
  readonly links: readonly string[]
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Reads a mail that was handed in: the mail itself, or one that carries it along. Call it outside the act. */
export async function readReported(raw: string): Promise<ReportedMail> {
  const mail = await PostalMime.parse(raw)
  const whole = `${raw}\n${wordsOf(mail)}`
  return {
    ids: [...new Set(whole.match(id) ?? [])].slice(0, 50),
    links: whole.match(/https?:\/\/[^\s<>"']+/gi) ?? [],
  }
}

const wordsOf = ({ text = '', html = '', attachments }: Email): string =>
  [text, html, ...attachments.map(({ content }) => inWords(content))].join('\n')

const inWords = (content: string | ArrayBuffer | Uint8Array) =>
  typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8')

/**
 * Notes that somebody reported a drill mail, and says whether it was one. Only his own mail counts, and of two reports the
 * first; a mail with a link to anywhere else is never taken for a drill, whichever Message-ID it wears.
 */
export async function noteReport(
  act: Act,
  world: World,
  { colleague, mail }: { colleague: string; mail: ReportedMail },
): Promise<boolean> {
  const { origin } = new URL(world.config.origin)
  if (mail.ids.length === 0 || mail.links.some((link) => !link.startsWith(`${origin}/`))) return false
  // No fact: its author is whoever reports, and facts stay for good. Who did what with a drill is forgotten after 90 days.
  const noted = await act.run(sql`
    update assurance_drill_message set reported_at = coalesce(reported_at, ${act.now})
    where id = (select id from assurance_drill_message
      where id = any(${mail.ids}::uuid[]) and colleague_id = ${colleague} and sent_at is not null limit 1)`)
  return noted > 0
}
