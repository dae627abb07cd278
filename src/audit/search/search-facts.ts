import type { Session } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import type { FactsFound, FactsWanted } from './contract.ts'
import type { Directory } from './directory.ts'
import { keyBehind, placeBehind } from './fact-place.ts'
import { findFacts } from './find-facts.ts'
import { followedUpTo } from './follow-facts.ts'
import { showFacts } from './show-fact.ts'

const pageSize = 50

/** Facts as a member of the security office looks for them, the newest first, a page at a time. */
export async function searchFacts(
  { db }: Pick<World, 'db'>,
  directory: Directory,
  reader: Pick<Session, 'kind'>,
  wanted: FactsWanted,
): Promise<FactsFound> {
  const upTo = await followedUpTo({ db })
  const people = wanted.person === undefined ? undefined : await accountsOf(db, directory, wanted.person)
  const search = {
    ...{ people, companyId: wanted.company, name: wanted.name },
    ...{ from: momentOf(wanted.from), until: momentOf(wanted.until), after: placeBehind(wanted.after) },
  }
  const found = people?.length === 0 ? [] : await findFacts(db, search, pageSize + 1)
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  const facts = await showFacts(db, directory, reader, page)
  return { facts, upTo, ...(last && found.length > pageSize && { next: keyBehind(last) }) }
}

const momentOf = (instant: string | undefined) => (instant === undefined ? undefined : new Date(instant))

const account = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function accountsOf(db: World['db'], directory: Directory, typed: string): Promise<string[]> {
  const lower = typed.toLowerCase()
  return account.test(lower) ? [lower] : directory.accountsCalled(db, typed)
}
