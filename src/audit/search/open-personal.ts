import { isSecurity, type Session } from '#platform/author.ts'
import { reservedOf } from '#platform/fact.ts'
import { factsOf } from '#platform/facts/facts-of.ts'
import type { StreamFact } from '#platform/facts/stream.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { PersonalOpened } from './contract.ts'
import { readsReserved } from './reads-reserved.ts'

/** Opens the sealed personal fields of one fact, and to whom it is reserved why a code was asked; that somebody looked is a fact about the same person. */
export async function openPersonal(
  world: World,
  session: Session,
  seq: number,
): Promise<Outcome<'forbidden' | 'fact-not-found', PersonalOpened>> {
  if (!isSecurity(session.kind)) return refused('forbidden')
  return world.evenInMaintenance.act(session, async (act) => {
    const fact = await act.row<StreamFact>(sql`${factsOf([seq])}`)
    const reserved = fact && readsReserved(session) ? reservedOf(world.sealer, fact) : undefined
    if (!fact || (!fact.personal && !reserved)) return refused('fact-not-found')
    const plain = fact.personal && (await world.sealer.open(act, fact.subject ?? undefined, fact.personal))
    act.note('personal-fields-opened', {
      ...(fact.subject && { subject: fact.subject }),
      ...(fact.companyId && { companyId: fact.companyId }),
      data: { fact: seq, name: fact.name, wasErased: plain === undefined },
    })
    const personal = { ...(plain && JSON.parse(plain)), ...reserved }
    return doneWith(plain === undefined && !reserved ? {} : { personal })
  })
}
