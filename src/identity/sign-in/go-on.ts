import { memberAddress } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { isStaff } from '#platform/author.ts'
import type { Cookie } from '#platform/http/route.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Part, part } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import {
  type Judgement,
  judgementFact,
  judgeReckoned,
  type Remembered,
  reckon,
  rememberedOf,
  spendNonce,
} from '#risk/public.ts'
import { mustHaveAuthenticator } from '../authenticators/extras.ts'
import { type Held, heldBy, methodsFrom } from '../authenticators/methods.ts'
import { hasOutlivedPassword } from '../policy/outlived-password.ts'
import { rules } from '../rules.ts'
import type { AccountRow, JourneyRow, Step } from '../tables.ts'
import { askAddress } from './address/ask-address.ts'
import { askCode } from './ask-code.ts'
import { finish } from './finish.ts'
import { mayMailCode } from './sign-in-mails.ts'
import { signalsOf } from './signals-of.ts'
import type { Visit } from './visit.ts'

/** Where a sign-in has come to; `cookie` is the session's, once there is one. */
export interface Progress {
  step: Step
  cookie?: Cookie
  /** The device's cookie, which each completed sign-in renews. */
  device?: Cookie | undefined
  /** The journey that has just ended, so that it need not be read again to be shown. */
  ended?: JourneyRow
}

export type StepRefusal = 'journey-not-found' | 'journey-step-mismatch'

/** Somebody at the door, and whose account he has named. */
export interface Knocking {
  account: Pick<AccountRow, 'company_id' | 'id' | 'kind'>
  visit: Visit
  deviceIsNew: boolean
}

/** A person whose password was right. */
export interface Recognised extends Knocking {
  account: AccountRow
  failures: number
}

/** The same on his journey, which begins here or was read before. */
export interface Proved extends Recognised {
  journey: JourneyRow
}

/** What the tables hold of a proved person, read and held in the act that goes on with him. */
export interface Looked extends Proved {
  seen: Look & { account: AccountRow | undefined }
}

/** What the tables hold of a proved person, as one row: how he came before, and what he proves himself with. */
export type Look = Remembered & { held: Held }

/** The query for it; nothing else of him goes into it. */
export const lookAt = (world: World, knocking: Knocking): Part => part`
  select past.*, ${heldBy(world, { companyId: knocking.account.company_id, accountId: knocking.account.id })} as held
  from (select) one left join (${rememberedOf(world, signalsOf({ ...knocking, failures: 0 }))}) past on true`

/**
 * From a right password to the next step: the system alone decides whether it asks for a code (S1-45). The reasons go
 * to the fact and nowhere else (S1-46).
 */
export async function goOn(
  act: Act,
  world: World,
  { seen, ...proved }: Looked,
): Promise<
  Outcome<'not-recognised' | 'no-address' | 'too-many-resends' | 'journey-step-mismatch', Progress>
> {
  const { newRules } = rules(act.now, act.dates)
  const { account } = seen
  if (!account) return refused('journey-step-mismatch')
  const signals = signalsOf(proved)
  const reckoned = reckon(act.now, world, signals, seen)
  const judgement = newRules ? judgeReckoned(signals, reckoned) : trusted
  noteJudgement(act, account, judgement)
  // O9: whoever kept an old password past its end proves himself by code and then sets a new one.
  const mustChange = hasOutlivedPassword(act, account)
  const isAsked = judgement.ask !== 'none' || mustChange || hasSecondFactorAlways(world, account)
  const hasNoAddress = lacksAddress(act, account)
  // Who is let in at once leaves it with what is learned of him.
  if (isAsked || hasNoAddress) spendNonce(act, signals)
  if (judgement.ask === 'refuse-campaign') return refused('not-recognised')
  // Who has an authenticator is asked for that, and nothing is mailed: a mailbox proves less.
  if (methodsFrom(world, seen.held).length > 0 && (isAsked || hasNoAddress))
    return doneWith(await askCode(act, world, { ...proved, account, to: undefined, mustChange }))
  if (hasNoAddress) return doneWith(await askAddress(act, { ...proved, account, mustChange }))
  if (!isAsked)
    return doneWith(await finish(act, world, { ...proved, account, reckoned, proof: 'known-device' }))
  const to = await addressOf(act, account)
  if (!to) return refused('no-address')
  if (!(await mayMailCode(act, world, { journey: proved.journey, account })))
    return refused('too-many-resends')
  return doneWith(await askCode(act, world, { ...proved, account, to, mustChange }))
}

/** Staff at any time, before the cut-over too, and whom the profile obliges to have an authenticator. */
const hasSecondFactorAlways = (world: World, { kind }: AccountRow): boolean =>
  isStaff(kind) || mustHaveAuthenticator(world.profile, kind)

/** Whether an administrator or ticketing manager has no address, from the cut-over on: he must enter one (O7). */
export const lacksAddress = (act: Act, account: AccountRow): boolean =>
  rules(act.now, act.dates).newRules && account.kind !== 'traveller' && !account.address

/** The one address a code may go to (S1-38, S1-47): one's own, or the one the programme holds. */
async function addressOf(act: Act, account: AccountRow): Promise<string | undefined> {
  if (account.member_number) return memberAddress(act, account.member_number)
  return account.address ?? undefined
}

// Before the cut-over nobody is asked (S1-02).
const trusted: Judgement = { ask: 'none', score: 0, askAt: 0, reasons: [], policy: 0 }

function noteJudgement(act: Act, account: AccountRow, judgement: Judgement): void {
  const { id: subject, company_id: companyId } = account
  act.note('sign-in-judged', { subject, companyId, ...judgementFact(judgement) })
}
