import type { Act } from '#platform/act.ts'
import type { Language } from '#platform/author.ts'
import { part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Attachment } from '../mail.ts'
import { insertMails } from './outbox-rows.ts'

/** A mail in words of its own, as drills have them: another name as its sender, and headers that say what it is. */
export interface OwnLetter {
  readonly id: string
  readonly to: string
  readonly language: Language
  readonly fromName: string
  readonly subject: string
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
  readonly attachments?: readonly Attachment[]
  readonly expiresAt: Date
}

/** Under which name they stand in the outbox. */
export const letterTemplate = 'drill'

/** Writes letters into the outbox within the act; they leave many at a time, over few connections. */
export async function sendLetters(act: Act, world: World, letters: readonly OwnLetter[]): Promise<void> {
  if (letters.length === 0) return
  await insertMails(
    act,
    world,
    letters.map(({ id, language, expiresAt, ...letter }) => ({
      ...{ id, language, expiresAt, letter, template: letterTemplate },
    })),
  )
  await world.jobs.enqueue(act, 'mail.letters', {})
}

/** Wipes those of these letters that have not left. Returns their ids; one that is being sent at this moment is not among them. */
export async function voidLetters(act: Act, ids: readonly string[]): Promise<string[]> {
  const rows = await act.rows<{ id: string }>(sql`
    update mail_outbox set state = 'void', sealed = null, settled_at = ${act.now}, leased_until = null
    where id = any(${ids}::uuid[]) and template = ${letterTemplate} and state = 'waiting'
      and (leased_until is null or leased_until <= ${act.now}) returning id`)
  return rows.map(({ id }) => id)
}

/** What became of letters, as a piece of a query: id, state, settled_at. */
export const settledLetters = part`
  select id, state, settled_at from mail_outbox where template = 'drill' and state <> 'waiting'`
