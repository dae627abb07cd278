import type { Act } from '#platform/act.ts'
import { isStaff, type Session } from '#platform/author.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { triesOf } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { judgementFact, judgeOperation } from '#risk/public.ts'
import { deviceOf } from '../devices.ts'
import { codeBudget, trySubject } from '../one-time-codes/code-budget.ts'
import { rules } from '../rules.ts'
import { askForProof } from './ask-for-proof.ts'
import type { Asking } from './asking.ts'
import { codeTarget } from './code-target.ts'
import { minutesSinceProof } from './minutes-since-proof.ts'
import { type Operation, paramsHash } from './params-hash.ts'

/** The operation that wants to be done; `always` asks for a code whatever the judgement. */
export type ProofWish = Operation & { always?: boolean }

/**
 * Whether this operation may go on. Spends the proof the call brings if it fits session, operation and parameters;
 * else lets the risk be judged (S1-45), and if a code is needed, mails one and refuses with the step-up to pass.
 * Call it in the operation's own act, before anything is changed.
 */
export async function proofFor(
  act: Act,
  world: World,
  asking: Asking,
  wish: ProofWish,
): Promise<Outcome<'step-up-required'>> {
  const hash = paramsHash(world, wish)
  if (await spendProof(act, asking, wish.operation, hash)) return done
  const isDue =
    wish.always || (isJudged(act, asking) && (await isSuspicious(act, world, asking, wish.operation)))
  if (!isDue) return done
  return askForProof(act, world, { asking, operation: wish.operation, hash })
}

/** Before the cut-over no code is asked because the system judges so (S1-02, S1-43); of staff at all times. */
const isJudged = (act: Act, { session }: Asking): boolean =>
  rules(act.now, act.dates).newRules || isStaff(session.kind)

/** One use: of any number of calls with one proof, one passes. */
async function spendProof(act: Act, { session, stepUp }: Asking, operation: string, hash: Buffer) {
  if (!stepUp || !uuid.test(stepUp)) return false
  const spent = await act.run(sql`
    update identity_step_up set used_at = ${act.now}
    where company_id = ${session.companyId} and id = ${stepUp} and session_id = ${session.id}
      and account_id = ${session.accountId} and security_version = ${session.securityVersion}
      and operation = ${operation} and params_hash = ${hash}
      and proved_at is not null and used_at is null and expires_at > ${act.now}`)
  if (spent === 1) act.note('proof-spent', { data: { operation, stepUp } })
  return spent === 1
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function isSuspicious(act: Act, world: World, { session, client }: Asking, operation: string) {
  const device = deviceOf(world, client)
  // A session cookie without the device cookie it was given to has been carried elsewhere.
  const isAtHome = device?.equals(session.device) ?? false
  const judgement = await judgeOperation(act, world, {
    companyId: session.companyId,
    accountId: session.accountId,
    kind: session.kind,
    ip: client.ip,
    network: client.network,
    userAgent: client.userAgent,
    hints: client.hints,
    device: isAtHome ? device : undefined,
    deviceIsNew: false,
    recentFailures: await recentFailures(act, world, session),
    operation,
    // The code was passed at home: it speaks for nobody elsewhere.
    minutesSinceProof: isAtHome ? await minutesSinceProof(act, session) : undefined,
  })
  const { data, reserved } = judgementFact(judgement)
  act.note('operation-judged', { data: { operation, ...data }, reserved })
  return judgement.ask !== 'none'
}

async function recentFailures(act: Act, world: World, session: Session): Promise<number> {
  const { owner } = await codeTarget(act, session)
  const counted = { budget: codeBudget(world.profile), subject: trySubject(owner) }
  // Read over the act's own connection: a second one while the first is held could wait for ever.
  return (await triesOf({ ...world, db: act }, counted)).device
}
