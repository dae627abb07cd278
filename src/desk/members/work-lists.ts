import { entriesBy, temporaryCards } from '#membership/public.ts'
import type { Db } from '#platform/sql.ts'
import type { OwnWork, TemporaryCards } from './contract.ts'

const pageSize = 50

/** One page of what somebody of the office has done himself, the newest first. */
export async function ownWork(db: Db, account: string, after: string | undefined): Promise<OwnWork> {
  const before = Number(after ?? Number.MAX_SAFE_INTEGER)
  const found = await entriesBy(db, account, before, pageSize + 1)
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return {
    work: page.map(({ number, what, at }) => ({ number, what, at: at.toISOString() })),
    ...(found.length > pageSize && last && { next: String(last.id) }),
  }
}

/** One page of the members who still hold a temporary card, by their number. */
export async function waitingCards(db: Db, after = ''): Promise<TemporaryCards> {
  const found = await temporaryCards(db, after, pageSize + 1)
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return {
    members: page.map(({ number, since }) => ({ number, since: since.toISOString() })),
    ...(found.length > pageSize && last && { next: last.number }),
  }
}
