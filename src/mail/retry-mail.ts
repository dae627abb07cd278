import type { Author } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { MailState } from './mail.ts'

/**
 * Tries a mail again at once instead of after its wait. Only a waiting one: the content of every other was wiped when
 * it was settled, so that no code and no link outlives its mail.
 */
export async function retryMail(
  world: World,
  author: Author,
  id: string,
): Promise<Outcome<'mail-not-found' | 'mail-settled', { template: string }>> {
  return world.act(author, async (act) => {
    const due = await act.row<{ template: string }>(sql`
      update mail_outbox set next_attempt_at = ${act.now}
      where id = ${id} and state = 'waiting' returning template`)
    if (!due) {
      const mail = await act.row<{ state: MailState }>(sql`select state from mail_outbox where id = ${id}`)
      return mail ? refused('mail-settled', { state: mail.state }) : refused('mail-not-found')
    }
    await world.jobs.enqueue(act, 'mail.deliver', { id })
    act.note('mail-retried', { data: { mail: id } })
    return doneWith(due)
  })
}
