import type { Act } from '#platform/act.ts'
import type { Steps } from '#platform/acts/gather.ts'
import { type Part, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { bytesOf, type KeptDevice, keyMarkOf, markOf, wholeDay } from './devices/kept-devices.ts'
import { isSpent, nonceOf, oldestNonce, withNonce } from './devices/kept-nonces.ts'
import { keyOf } from './devices/key-at.ts'
import { withDevice } from './devices/remember-device.ts'
import { turnAt } from './devices/turns.ts'
import { pack } from './memory/pack.ts'
import { sightingAt } from './memory/sighting-at.ts'
import { accountLearnt, commonOf } from './model/learn.ts'
import { levelsOf } from './model/levels.ts'
import { scored } from './model/score.ts'
import type { Sighting } from './model/sighting.ts'
import { familyNow, type Past, pastAt, type Remembered, remembered } from './past.ts'
import type { ShownKey, Signals } from './signals.ts'
import { whose } from './whose.ts'

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
  const sighting = sightingAt(world, proved, act.now, { ...past, spent: Buffer.alloc(0) })
  const steps = (proof === 'code' ? codePassed : deviceKnown)(act, { ...proved, past, sighting })
  if (steps) act.together(steps)
}

interface Lesson extends Signals {
  readonly past: Past
  readonly sighting: Sighting
}

function codePassed(act: Act, lesson: Lesson): Steps {
  const { past, device } = lesson
  const key = keyOf(lesson)
  const now = {
    ...{ key: key && keyMarkOf(key.mark), family: familyNow(lesson) },
    ...{ lastDay: wholeDay(act.now), turn: turnLearnt(act, lesson) },
  }
  // A cookie's hash that is none is not remembered.
  const passed =
    device?.length === 32
      ? { mark: markOf(device), firstSeen: past.device?.firstSeen ?? act.now, ...now }
      : undefined
  return remembering(
    act,
    lesson,
    (state) => part`
    insert into risk_memory (whose, state, devices, nonces)
    values (${whose(lesson)}, ${state}::bytea, ${passed ? withDevice(past.devices, passed) : past.devices}::bytea,
      ${key ? withNonce(past.spent, key, act.now) : past.spent}::bytea)
    on conflict (whose) do update set state = excluded.state,
      devices = ${passed ? deviceKept(past, passed, false) : part`risk_memory.devices`},
      nonces = ${key ? nonceKept(act, past, key) : part`risk_memory.nonces`}
    returning whose`,
  )
}

function deviceKnown(act: Act, lesson: Lesson): Steps | undefined {
  const { past } = lesson
  if (!past.device) return undefined
  const key = keyOf(lesson)
  const came = {
    ...past.device,
    key: past.device.key ?? (key && keyMarkOf(key.mark)),
    lastDay: wholeDay(act.now),
    turn: turnLearnt(act, lesson),
  }
  return remembering(
    act,
    lesson,
    (state) => part`
    update risk_memory set state = ${state}::bytea, devices = ${deviceKept(past, came, true)},
      nonces = ${key && !isSpent(key, past.spent) ? nonceOnce(act, past, key) : part`risk_memory.nonces`}
    where whose = ${whose(lesson)} and position(${came.mark}::bytea in devices) > 0
    returning whose`,
  )
}

// Who shows of which turn his cookie is gets one of the next with the answer. Without that the turn stays as it was.
const turnLearnt = (act: Act, { turn, past }: Lesson): number | undefined =>
  turn === undefined ? past.device?.turn : turnAt(act.now)

// What was read still stands nearly always: then what the program has made of it is written. Where somebody else has written
// meanwhile the database adds to that, and none of his devices is lost.
const deviceKept = (past: Past, device: KeptDevice, keeps: boolean): Part => part`
  case when risk_memory.devices = ${past.devices}::bytea then ${withDevice(past.devices, device)}::bytea
    else risk_with_device(risk_memory.devices, ${bytesOf(device)}::bytea, ${keeps}::boolean) end`

const nonceKept = (act: Act, past: Past, key: ShownKey): Part => part`
  case when risk_memory.nonces = ${past.spent}::bytea then ${withNonce(past.spent, key, act.now)}::bytea
    else risk_with_nonce(risk_memory.nonces, ${nonceOf(key)}::bytea, ${oldestNonce(act.now)}::bytea) end`

// Two that come at once with one and the same proof: the one that is written second finds it spent, and nothing of it stands.
const nonceOnce = (act: Act, past: Past, key: ShownKey): Part => part`
  case when position(${nonceOf(key)}::bytea in risk_memory.nonces) > 0 and platform_moved_on() then risk_memory.nonces
    else ${nonceKept(act, past, key)} end`

// Two sign-ins of one account at the same moment: the later one's memory stands, and a single sighting is lost by it. None of
// their devices is.
function remembering(act: Act, lesson: Lesson, writing: (state: Buffer) => Part): Steps {
  const { past, sighting, companyId } = lesson
  const levels = levelsOf(past.account, sighting)
  const account = accountLearnt(past.account, sighting, { proof: 'code', levels })
  const { network, country, shape, browser } = commonOf(sighting)
  // Noise made by others must not move the scale.
  const { score } = scored({ ...past, crowd: past.scale.crowd }, { ...sighting, campaign: 0 })
  const isFirst = past.account.last === undefined
  return {
    learning_account: writing(pack(account)),
    // A first sign-in says nothing of how far people stray.
    counted_sighting: part`
      insert into risk_sighting (company_id, at, score, levels, common)
      select ${companyId}::uuid, ${act.now}::timestamptz, ${score}::real,
        ${[levels.network, levels.browser, levels.device]}::smallint[],
        ${[network, country, shape, browser].map((value) => value ?? '')}::text[]
      from learning_account where not ${isFirst}::boolean`,
  }
}
