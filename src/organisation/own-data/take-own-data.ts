import { proofFor } from '#identity/public.ts'
import type { Keeper } from '#platform/files/keeper.ts'
import { doneWith, type Outcome } from '#platform/outcome.ts'
import type { Asking } from '../administer.ts'
import { readMe } from '../me.ts'

/** What this room keeps: names, company, department, number. */
const personKeeper: Keeper = {
  part: 'person',
  async kept(world, session) {
    const me = await readMe(world, session)
    return me && { ...me.person, company: me.company, signInId: me.signInId, memberNumber: me.memberNumber }
  },
}

/**
 * A person takes with him what the portal keeps of him, as a JSON file in UTF-8, times in UTC. It takes a fresh proof,
 * for whoever sits at an open session would have a whole life of trips, and stays on record. Read as it stands at that
 * moment by each room in turn, not in one transaction: nothing of it changes by being read.
 */
export async function takeOwnData(
  asking: Asking,
  keepers: readonly Keeper[],
): Promise<Outcome<'step-up-required', Buffer>> {
  const { world, session } = asking
  const allowed = await world.act<Outcome<'step-up-required', Date>>(session, async (act) => {
    const proof = await proofFor(act, world, asking, { operation: 'take-own-data', params: {} })
    if (!proof.ok) return proof
    act.note('own-data-taken', { subject: session.accountId, companyId: session.companyId })
    return doneWith(act.now)
  })
  if (!allowed.ok) return allowed
  const file: Record<string, unknown> = { madeAt: allowed.value, about: about(world.profile.operator.name) }
  for (const { part, kept } of [personKeeper, ...keepers]) file[part] = await kept(world, session)
  return doneWith(Buffer.from(`${JSON.stringify(file, null, 2)}\n`))
}

/** What the file holds and what it cannot, in both languages, for whoever opens it years later. */
const about = (operator: { ja: string; en: string }) => ({
  ja: `${operator.ja}の法人ポータルが保管している、あなたの情報です。時刻は協定世界時（UTC）です。お送りしたメールの本文は保管していません。`,
  en: `What the corporate portal of ${operator.en} keeps of you. Times are in UTC. The text of mails we sent is not kept.`,
})
