import { sendMail } from '#mail/public.ts'
import { checkMember, findMember, setMemberPassword } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { forgetDevices } from '#risk/public.ts'
import { voidOpen } from '../../accounts/void-open.ts'
import { liftByReset } from '../../cases/lift-hold.ts'
import { holdJourney } from '../../journeys/find-journey.ts'
import { moveJourney } from '../../journeys/move-journey.ts'
import { endSessions } from '../../sessions/end-sessions.ts'
import { weaknessFor } from '../../set-password/weakness-for.ts'
import { forgiveCodes } from '../reset-tries.ts'
import { endOtherResets } from './end-other-resets.ts'
import { type Fresh, type NewPasswordRefusal, networkOf } from './fresh.ts'

/** A new member password: the programme keeps it, the portal has none of its own (S1-24, S1-67). */
export async function memberPassword(
  world: World,
  fresh: Fresh,
  number: string,
): Promise<Outcome<NewPasswordRefusal>> {
  const { journey, password } = fresh
  const weakness = weaknessFor(world, { member_number: number }, password)
  if (weakness) return refused(weakness)
  const from = networkOf(fresh)
  // Compared by the programme, in a scope of this journey alone: it spends nobody's tries.
  const scope = world.keys.mac('recovery', journey.id)
  const same = await checkMember(world, { number, password, scope, from })
  if (same.ok) return refused('password-same')
  const hash = await world.hashing.hash(password, from)
  return world.act({ by: 'journey', id: journey.id }, (act) =>
    keep(act, world, fresh, { number, hash, begunAt: journey.created_at }),
  )
}

async function keep(
  act: Act,
  world: World,
  fresh: Fresh,
  wish: { number: string; hash: string; begunAt: Date },
): Promise<Outcome<NewPasswordRefusal>> {
  const { journey } = fresh
  if (!(await holdJourney(act, journey.id, 'new-password'))) return refused('journey-step-mismatch')
  const kept = await setMemberPassword(act, world, wish)
  if (!kept.ok) return refused('journey-step-mismatch')
  await moveJourney(act, { id: journey.id, from: 'new-password', to: 'done' })
  await endOtherResets(act, world, wish.number, journey.id)
  const accounts = await raise(act, wish.number)
  for (const account of accounts) await endAll(act, account)
  const owners = [{ memberNumber: wish.number }, { reset: `member ${wish.number}` }]
  await forgiveCodes(act, world, { owners, network: fresh.visit.network })
  act.note('password-reset', { data: { by: 'recovery', accounts: accounts.length } })
  await tell(act, world, fresh, wish.number)
  return done
}

interface Ref {
  companyId: string
  accountId: string
}

/** One member may be a traveller of several companies; his one password ends what is open in all. */
function raise(act: Act, number: string): Promise<Ref[]> {
  return act.rows<Ref>(sql`
    update identity_account set security_version = security_version + 1
    where member_number = ${number} and status <> 'closed'
    returning company_id as "companyId", id as "accountId"`)
}

async function endAll(act: Act, account: Ref): Promise<void> {
  await liftByReset(act, account)
  await endSessions(act, { ...account, why: 'password-reset' })
  await voidOpen(act, account)
  await forgetDevices(act, account)
  act.note('sessions-ended', {
    companyId: account.companyId,
    subject: account.accountId,
    data: { why: 'password-reset' },
  })
}

async function tell(act: Act, world: World, { visit, journey }: Fresh, number: string): Promise<void> {
  const member = await findMember(act, number)
  if (!member?.address) return
  await sendMail(act, world, {
    template: 'password-changed',
    to: member.address,
    language: journey.language,
    values: { at: act.now, deviceFamily: visit.family, kind: 'traveller' },
  })
}
