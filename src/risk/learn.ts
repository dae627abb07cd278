import type { Act } from '#platform/act.ts'
import type { Steps } from '#platform/acts/gather.ts'
import { part } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { familyOf } from './family.ts'
import { dayOf, networkKeyOf } from './past.ts'
import type { Signals } from './signals.ts'

/** What made the sign-in certain: a code passed just now, or a device on which one was passed before. */
export type Proof = 'code' | 'known-device'

/**
 * Remembers a proved sign-in, so that the next one like it is usual. Without a strong proof nothing is learned: with
 * `known-device` only a device the account already has is refreshed. It leaves with the commit.
 */
export function learn(act: Act, world: World, signals: Signals, proof: Proof): void {
  const seen: Seen = {
    device: signals.device?.length === 32 ? signals.device : null,
    network: networkKeyOf(world, signals) ?? null,
    family: familyOf(signals.userAgent) ?? null,
    day: dayOf(act.now),
  }
  act.together(proof === 'code' ? learnNew(act, signals, seen) : refresh(act, signals, seen))
}

interface Seen {
  /** A cookie's hash that is none is not remembered. */
  device: Buffer | null
  network: string | null
  family: string | null
  day: number
}

const learnNew = (act: Act, signals: Signals, seen: Seen): Steps => ({
  learning_account: part`
    insert into risk_account as a (company_id, account_id, networks, families, last_sign_in)
    values (${signals.companyId}, ${signals.accountId}, risk_remember('{}', ${seen.network}, ${seen.day}),
      risk_remember('{}', ${seen.family}, ${seen.day}), ${act.now})
    on conflict (company_id, account_id) do update set
      networks = risk_remember(a.networks, ${seen.network}, ${seen.day}),
      families = risk_remember(a.families, ${seen.family}, ${seen.day}),
      last_sign_in = excluded.last_sign_in
    returning company_id, account_id`,
  learnt_device: part`
    insert into risk_device (company_id, account_id, device, family, first_seen, last_seen)
    select company_id, account_id, ${seen.device}::bytea, ${seen.family}::text, ${act.now}, ${act.now}
    from learning_account where ${seen.device}::bytea is not null
    on conflict (company_id, account_id, device) do update set
      family = excluded.family, last_seen = excluded.last_seen`,
})

const refresh = (act: Act, signals: Signals, seen: Seen): Steps => ({
  known_device: part`
    update risk_device set last_seen = ${act.now}
    where company_id = ${signals.companyId} and account_id = ${signals.accountId} and device = ${seen.device}::bytea
    returning company_id, account_id`,
  usual: part`
    update risk_account a set
      networks = risk_remember(a.networks, ${seen.network}, ${seen.day}),
      families = risk_remember(a.families, ${seen.family}, ${seen.day}),
      last_sign_in = ${act.now}
    from known_device d where a.company_id = d.company_id and a.account_id = d.account_id`,
})
