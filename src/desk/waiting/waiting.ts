import { countForDesk } from '#identity/public.ts'
import { countTemporaryCards } from '#membership/public.ts'
import type { Kind, StaffKind } from '#platform/author.ts'
import type { Db } from '#platform/sql.ts'
import { countNotices } from '../change-notices/list-notices.ts'

/** Something that waits to be worked, and who works it. */
interface Pile {
  /** The screens know it by this name. */
  readonly what: string
  readonly by: readonly StaffKind[]
  count(db: Db): Promise<number>
}

// One line each.
const piles: Pile[] = [
  { what: 'change-notices', by: ['desk-agent'], count: countNotices },
  { what: 'first-addresses', by: ['desk-agent'], count: countForDesk },
  { what: 'temporary-cards', by: ['member-office'], count: countTemporaryCards },
]

/** How much of each kind waits for somebody of this kind. */
export async function whatWaits(db: Db, kind: Kind): Promise<{ what: string; count: number }[]> {
  const own = piles.filter(({ by }) => by.some((one) => one === kind))
  return Promise.all(own.map(async ({ what, count }) => ({ what, count: await count(db) })))
}
