import type { Act } from '../act.ts'
import { sql } from '../sql.ts'
import type { World } from '../world.ts'
import { type Budget, keysOf } from './tries.ts'

/** Forgives the tries of every side at some thousand things at once, as `forgiveAll` does at one. */
export async function forgiveMany(
  act: Act,
  world: World,
  { budget, subjects }: { budget: Budget; subjects(): Promise<readonly string[]> },
): Promise<void> {
  // Before anybody has come there is nothing to forgive, and a keyed hash for each number costs time.
  if (!(await act.row(sql`select 1 from platform_tries limit 1`))) return
  const keys = (await subjects()).map(
    (subject) => keysOf(world, { budget, subject, scope: 'strangers' }).subject,
  )
  await act.run(sql`delete from platform_tries where subject = any(${keys}::bytea[])`)
}
