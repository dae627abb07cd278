import { done, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../../at-the-office.ts'
import { dayAfter } from '../../bodies/ciso-gaps.ts'
import type { NewCheck } from './contract.ts'
import { holdEntry, tell } from './keep-entry.ts'
import type { Kept, Register } from './register.ts'

type Refusal = 'register-entry-not-found' | 'entry-checked-ahead'

/** Notes that an entry was looked at again, and how it stood; from then on its interval runs anew. */
export function noteCheck(
  overseeing: Overseeing,
  register: Register,
  { id, check: { onDay, byWhom, isGood, words } }: { id: string; check: NewCheck },
): Promise<Kept<Refusal>> {
  return atTheOffice<Refusal>(overseeing, async (act) => {
    if (onDay > dayAfter(act.now, 0)) return refused('entry-checked-ahead')
    const entry = await holdEntry(act, overseeing, register, id)
    if (!entry) return refused('register-entry-not-found')
    await act.run(sql`
      insert into assurance_entry_check (id, entry_id, on_day, by_whom, is_good, words, noted_at, noted_by)
      values (${overseeing.world.random.id()}, ${id}, ${onDay}, ${byWhom}, ${isGood}, ${words ?? null}, ${act.now},
        ${overseeing.session.accountId})`)
    tell(act, 'register-entry-checked', { kind: register.kind, id, version: entry.version })
    await register.follows?.(act, overseeing.world, id)
    return done
  })
}
