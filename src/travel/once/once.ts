import { createHash } from 'node:crypto'
import type { Session } from '#platform/author.ts'
import type { Answer } from '#platform/http/route.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** One changing call of a client: which task, under the key its form was shown with, and what was asked. */
export interface Keyed {
  readonly world: World
  readonly session: Session
  readonly task: string
  readonly key: string
  /** The parsed input; the same key with another one is refused. */
  readonly asked: object
}

/** A call of which nothing was heard for so long is taken for dead; longer than we wait for any carrier. */
export const deadAfterSeconds = 60

/**
 * Does a call once for its key, however often it is sent: the same key and input are answered as the first time, without
 * doing anything. While the first is still running others are asked to come back. What threw, or asked for a proof first,
 * frees its key; what was killed, after a minute, so that what it does must itself go on where it stopped.
 */
export async function once(call: Keyed, does: () => Promise<Answer>): Promise<Answer> {
  const taken = await take(call)
  if (taken !== 'mine') return taken
  const answer = await does().catch(async (fault) => {
    await free(call)
    throw fault
  })
  if (asksForProof(answer)) await free(call)
  else await keep(call, answer)
  return answer
}

async function take(call: Keyed): Promise<Answer | 'mine'> {
  const { world, session, task, key } = call
  return world.act(session, async (act) => {
    const dead = new Date(act.now.getTime() - deadAfterSeconds * 1000)
    const hash = hashOf(call)
    const mine = await act.run(sql`
      insert into travel_once as o (company_id, account_id, operation, key, body_hash, created_at)
      values (${session.companyId}, ${session.accountId}, ${task}, ${key}, ${hash}, ${act.now})
      on conflict (company_id, account_id, operation, key) do update set created_at = excluded.created_at
        where o.answer is null and o.created_at <= ${dead} and o.body_hash = excluded.body_hash`)
    if (mine === 1) return 'mine'
    const row = await act.row<OnceRow>(sql`
      select body_hash, answer, created_at from travel_once where company_id = ${session.companyId}
        and account_id = ${session.accountId} and operation = ${task} and key = ${key}`)
    // Freed between the two looks: its caller is told what went wrong, and this one comes back.
    if (!row) return stillRunning(1)
    if (!row.body_hash.equals(hash)) return { refusal: 'key-of-another-call' }
    return row.answer ?? stillRunning(Math.ceil((row.created_at.getTime() - dead.getTime()) / 1000))
  })
}

interface OnceRow {
  body_hash: Buffer
  answer: Answer | null
  created_at: Date
}

const stillRunning = (seconds: number): Answer => ({
  refusal: 'still-running',
  // A carrier mostly answers soon; only if its caller was killed is it worth waiting for the whole time.
  retryAfter: Math.max(1, Math.min(seconds, 3)),
})

const asksForProof = (answer: Answer) => 'refusal' in answer && answer.refusal === 'step-up-required'

/** The books of this are kept even when the session has ended meanwhile. */
const keeper = { by: 'system', name: 'travel.once' } as const

async function free({ world, session, task, key }: Keyed): Promise<void> {
  await world.act(keeper, (act) =>
    act.run(sql`
      delete from travel_once where company_id = ${session.companyId} and account_id = ${session.accountId}
        and operation = ${task} and key = ${key} and answer is null`),
  )
}

async function keep({ world, session, task, key }: Keyed, answer: Answer): Promise<void> {
  await world.act(keeper, (act) =>
    act.run(sql`
      update travel_once set answer = ${JSON.stringify(answer)} where company_id = ${session.companyId}
        and account_id = ${session.accountId} and operation = ${task} and key = ${key} and answer is null`),
  )
}

/** Parsed input has the order of its shape, whatever order it was sent in. */
const hashOf = ({ asked }: Keyed) => createHash('sha256').update(JSON.stringify(asked)).digest()
