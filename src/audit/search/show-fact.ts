import type { Session } from '#platform/author.ts'
import { isReserved, openData } from '#platform/fact.ts'
import type { StreamFact } from '#platform/facts/stream.ts'
import type { Db } from '#platform/sql.ts'
import type { FactShown } from './contract.ts'
import type { Directory } from './directory.ts'
import { readsReserved } from './reads-reserved.ts'

/** What a reader is shown of facts, with the names that belong to them. */
export async function showFacts(
  db: Db,
  directory: Directory,
  reader: Pick<Session, 'kind'>,
  facts: readonly StreamFact[],
): Promise<FactShown[]> {
  const accounts = facts.flatMap(({ companyId, authorAccountId, subject }) =>
    [authorAccountId, subject].flatMap((accountId) => (accountId ? [{ accountId, companyId }] : [])),
  )
  const companyIds = [...new Set(facts.flatMap(({ companyId }) => companyId ?? []))]
  const [ids, companies] = await Promise.all([
    directory.idsOf(db, accounts),
    directory.companyNames(db, companyIds),
  ])
  const somebody = (accountId: string) => ({ accountId, ...optional('id', ids.get(accountId)) })
  return facts.map((fact) => ({
    seq: fact.seq,
    at: fact.at.toISOString(),
    name: fact.name,
    author: authorOf(fact, somebody),
    ...(fact.subject && { subject: somebody(fact.subject) }),
    ...(fact.companyId && {
      company: { id: fact.companyId, ...optional('name', companies.get(fact.companyId)) },
    }),
    data: openData(fact.data),
    isWithheld: isReserved(fact) && !readsReserved(reader),
    hasPersonal: fact.personal !== null || (isReserved(fact) && readsReserved(reader)),
  }))
}

function authorOf(
  { authorKind, authorId, authorAccountId, authorRole, data }: StreamFact,
  somebody: (accountId: string) => { accountId: string },
): FactShown['author'] {
  return {
    by: authorKind,
    id: authorId,
    ...(authorAccountId && { account: somebody(authorAccountId) }),
    ...(authorRole && { role: authorRole }),
    ...(typeof data.cameBy === 'string' && { agency: data.cameBy }),
  }
}

const optional = <Name extends string>(name: Name, value: string | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [N in Name]?: string }
