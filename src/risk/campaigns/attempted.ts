import type { Act } from '#platform/act.ts'
import type { Steps } from '#platform/acts/gather.ts'
import { part } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { sightingAt } from '../memory/sighting-at.ts'
import { networkLevel } from '../model/levels.ts'
import { dayOf, pastAt, type Remembered } from '../past.ts'
import type { Account, Keyed, Signals } from '../signals.ts'

/** A try at the gate, as whoever was there saw it. */
export interface Attempted {
  /** What was typed; neither is kept. */
  readonly claimed: string
  readonly password: string
  readonly isRight: boolean
  /** Whether it came from a device of the account. */
  readonly hasDevice: boolean
  /** Whether it came from a network that is not the account's; of wrong tries it is not asked. */
  readonly isFar: boolean
  /** Mark of the network, as the facts name it. */
  readonly network: string | undefined
  readonly family: string
  /** Whose ID it was; undefined when it is nobody's. */
  readonly account: Account | undefined
}

/**
 * Leaves a try for the counters, in the statement that the act ends with anyway; for known and unknown IDs alike. Of the password go
 * sixteen bits into the table, under a key that is deleted the day after next: enough to see that one is tried at many accounts.
 */
export function attempted(act: Pick<Act, 'now'>, { keys }: Pick<World, 'keys'>, one: Attempted): Steps {
  const mark = (value: string) => keys.mac('risk attempt', value).toString('base64url').slice(0, 11)
  const password = keys.mac('risk attempt password', one.password)
  const today = Math.floor(dayOf(act.now))
  const series = /^\d{7,9}$/.test(one.claimed) ? mark(`${Math.floor(Number(one.claimed) / 16)}`) : null
  return {
    gate_attempt: part`
      insert into risk_attempt (at, company_id, account_id, claimed, series, prints, exists, is_right, is_far, has_device, network, family)
      select ${act.now}::timestamptz, ${one.account?.companyId ?? null}::uuid, ${one.account?.accountId ?? null}::uuid,
        ${mark(one.claimed)}::text, ${series}::text, array(
          select k.day || ' ' || encode(substring(sha256(k.key || ${password}::bytea) for 2), 'hex')
          from risk_attempt_key k where k.day between ${today - 1} and ${today} order by k.day),
        ${one.account !== undefined}::boolean, ${one.isRight}::boolean, ${one.isFar}::boolean, ${one.hasDevice}::boolean,
        ${one.network ?? null}::text, ${one.family}::text`,
  }
}

/** Whether a sign-in comes from a network that is not the account's, by what the judgement reads. */
export function isFarAway(act: Pick<Act, 'now'>, world: Keyed, signals: Signals, seen: Remembered): boolean {
  const past = pastAt(act.now, world, signals, seen)
  return networkLevel(past.account, sightingAt(world, signals, act.now, past)) >= 2
}
