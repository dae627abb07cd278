import type { Act } from '#platform/act.ts'
import { evenLimited, type Session } from '#platform/author.ts'
import { factsAbout, type ReadFact } from '#platform/fact.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { ownAccount } from '../own/own-account.ts'
import { canReport, entryNames } from '../timeline/entries.ts'
import { readPlace } from '../timeline/place.ts'
import { holdAndOpenCase, type ReportedFact } from './hold-and-open-case.ts'

/**
 * "This was not me." In one act every session of the account ends, the one that says so too, for nobody knows who
 * holds it; the account is held, what is on its way is void, known devices are forgotten, the owner and those who
 * answer for the company are told, and a case is opened. A thief who says it locks himself out: the owner comes back
 * by a reset.
 */
export function reportNotMe(
  world: World,
  session: Session,
  entry: string,
): Promise<Outcome<'entry-not-found', { number: string }>> {
  const seq = readPlace(world, session.accountId, entry)
  // Closing the door is open to a limited person too: it gives nobody anything.
  return world.act(evenLimited(session), async (act) => {
    const fact = seq === undefined ? undefined : await factAt(act, world, session, seq)
    if (!fact || !canReport(fact)) return refused('entry-not-found')
    const account = await ownAccount(act, session)
    const reported = { ...fact, agency: agencyOf(fact) }
    const number = await holdAndOpenCase(act, world, account, reported)
    if (account.member_number) await holdElsewhere(act, world, account.member_number, reported)
    return doneWith({ number })
  })
}

const agencyOf = ({ data }: ReadFact) => [data.cameBy, data.agency].find((one) => typeof one === 'string')

async function factAt(act: Act, world: World, session: Session, seq: number): Promise<ReadFact | undefined> {
  const { companyId, accountId: subject } = session
  const wish = { companyId, subject, names: entryNames, before: seq + 1, most: 1 }
  const [fact] = await factsAbout(act, world.sealer, wish)
  return fact?.seq === seq ? fact : undefined
}

/**
 * A member's one password opens his accounts in other companies as well. They are held by a job each: taken here, two
 * reports of one member from two companies would wait for each other.
 */
async function holdElsewhere(
  act: Act,
  world: World,
  memberNumber: string,
  { at, agency }: ReportedFact,
): Promise<void> {
  const wish = { memberNumber, at: act.now.toISOString(), since: at.toISOString(), agency }
  await world.jobs.enqueue(act, 'identity.hold-member', wish)
}
