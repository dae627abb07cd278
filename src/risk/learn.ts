import type { Act } from '#platform/act.ts'
import type { Steps } from '#platform/acts/gather.ts'
import { type Part, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { isSpent, keyOf } from './devices/key-at.ts'
import { withNonce } from './devices/spend-nonce.ts'
import { pack } from './memory/pack.ts'
import { sightingAt } from './memory/sighting-at.ts'
import { accountLearnt, commonOf } from './model/learn.ts'
import { levelsOf } from './model/levels.ts'
import { scored } from './model/score.ts'
import type { Sighting } from './model/sighting.ts'
import { familyNow, type Past, pastAt, type Remembered, remembered } from './past.ts'
import type { Signals } from './signals.ts'

/** What made the sign-in certain: a code passed just now, or a device on which one was passed before. */
export type Proof = 'code' | 'known-device'

/** A sign-in that was proved; `seen` is what the judgement has read, where it was made in the same act. */
export interface Proved extends Signals {
  readonly seen?: Remembered | undefined
}

/**
 * Remembers a proved sign-in, so that the next one like it is usual. Without a strong proof nothing is learned: with
 * `known-device` only a device the account already has is refreshed. It leaves with the commit.
 */
export async function learn(act: Act, world: World, proved: Proved, proof: Proof): Promise<void> {
  const seen = proved.seen ?? (await act.row<Remembered>(sql`${remembered(world, proved)}`))
  const past = pastAt(act.now, world, proved, seen)
  // Its own nonce may have been noted when it was judged; whether it was one sent again was judged then.
  const device = past.device && { ...past.device, nonces: [] }
  const sighting = sightingAt(world, proved, act.now, { ...past, device })
  const lesson = { ...proved, past, sighting }
  act.together(proof === 'code' ? codePassed(act, lesson) : deviceKnown(act, lesson))
}

interface Lesson extends Signals {
  readonly past: Past
  readonly sighting: Sighting
}

const codePassed = (act: Act, { past, sighting, ...proved }: Lesson): Steps => ({
  proved_account: part`select ${proved.companyId}::uuid as company_id, ${proved.accountId}::uuid as account_id`,
  ...remembering(act, { past, sighting }),
  learnt_device: part`
    insert into risk_device (company_id, account_id, device, family, first_seen, last_seen, key, nonces)
    select company_id, account_id, ${deviceIn(proved)}::bytea, ${familyNow(proved) ?? null}::text, ${act.now}, ${act.now},
      ${keyOf(proved)?.mark ?? null}::bytea, array_remove(array[${keyOf(proved)?.nonce ?? null}::bytea], null)
    from learning_account where ${deviceIn(proved)}::bytea is not null
    on conflict (company_id, account_id, device) do update set
      family = excluded.family, last_seen = excluded.last_seen, key = excluded.key, nonces = ${noncesAfter(proved)}`,
})

const deviceKnown = (act: Act, { past, sighting, ...proved }: Lesson): Steps => ({
  proved_account: part`
    update risk_device set last_seen = ${act.now}, key = coalesce(key, ${keyOf(proved)?.mark ?? null}::bytea),
      nonces = ${noncesOnce({ past, ...proved })}
    where company_id = ${proved.companyId} and account_id = ${proved.accountId} and device = ${deviceIn(proved)}::bytea
    returning company_id, account_id`,
  ...remembering(act, { past, sighting }),
})

const noncesAfter = (proved: Signals): Part => {
  const key = keyOf(proved)
  return key ? withNonce(key.nonce) : part`risk_device.nonces`
}

// Two that come at once with one and the same proof: the one that is written second finds it spent, and nothing of it stands.
const noncesOnce = ({ past, ...proved }: Signals & Pick<Lesson, 'past'>): Part => {
  const key = keyOf(proved)
  if (!key || isSpent(key, past.device?.nonces ?? [])) return part`nonces`
  return part`
    case when ${key.nonce}::bytea = any(nonces) and platform_moved_on() then nonces else ${withNonce(key.nonce)} end`
}

/** A cookie's hash that is none is not remembered. */
const deviceIn = ({ device }: Signals) => (device?.length === 32 ? device : null)

// Two sign-ins of one account at the same moment: the later one's memory stands, and a single sighting is lost by it. Their
// devices have rows of their own, and none of them is.
function remembering(act: Act, { past, sighting }: Pick<Lesson, 'past' | 'sighting'>): Steps {
  const levels = levelsOf(past.account, sighting)
  const account = accountLearnt(past.account, sighting, { proof: 'code', levels })
  const { network, country, shape, browser } = commonOf(sighting)
  // Noise made by others must not move the scale.
  const { score } = scored({ ...past, crowd: past.scale.crowd }, { ...sighting, campaign: 0 })
  const isFirst = past.account.last === undefined
  return {
    learning_account: part`
      insert into risk_account (company_id, account_id, state, last_sign_in)
      select company_id, account_id, ${pack(account)}::bytea, ${act.now}::timestamptz from proved_account
      on conflict (company_id, account_id) do update set
        state = excluded.state, last_sign_in = excluded.last_sign_in
      returning company_id, account_id`,
    // A first sign-in says nothing of how far people stray.
    counted_sighting: part`
      insert into risk_sighting (company_id, at, score, levels, common)
      select company_id, ${act.now}::timestamptz, ${score}::real,
        ${[levels.network, levels.browser, levels.device]}::smallint[],
        ${[network, country, shape, browser].map((value) => value ?? '')}::text[]
      from learning_account where not ${isFirst}::boolean`,
  }
}
