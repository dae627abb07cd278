import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AskedRehearsal } from './keep-rehearsal.ts'

/** Enters a rehearsal that is to be carried out; one at a time, for each reads everything. */
export function askRehearsal(
  world: World,
  author: Author,
  on: string,
  start?: (act: Act, asked: AskedRehearsal) => Promise<void>,
): Promise<Outcome<'rehearsal-running', AskedRehearsal>> {
  return world.act(author, async (act) => {
    await act.run(sql`lock table cutover_rehearsal in share row exclusive mode`)
    // One that was killed stands still; after a quarter of an hour it hinders nobody any more.
    const open = await act.row(sql`
      select 1 from cutover_rehearsal
      where ended_at is null and asked_at > ${new Date(act.now.getTime() - 15 * 60_000)}`)
    if (open) return refused('rehearsal-running')
    const asked = { id: world.random.id(), on }
    await act.run(sql`
      insert into cutover_rehearsal (id, on_day, asked_by, asked_at)
      values (${asked.id}, ${on}, ${author.by === 'person' ? author.accountId : 'operator'}, ${act.now})`)
    act.note('rehearsal-asked', { data: { rehearsal: asked.id, on } })
    await start?.(act, asked)
    return doneWith(asked)
  })
}
