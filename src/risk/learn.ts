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
import { accountLearnt, commonOf } from './model/learn.ts'
import { scored } from './model/score.ts'
import { familyNow, type Past, type Remembered, remembered } from './past.ts'
import { type Reckoned, reckon } from './reckon.ts'
import { keepForCount } from './scale/sightings.ts'
import type { ShownKey, Signals } from './signals.ts'
import { whose } from './whose.ts'

/** What made the sign-in certain: a code passed just now, or a device on which one was passed before. */
export type Proof = 'code' | 'known-device'

/** A sign-in that was proved, and what the judgement has reckoned of it, where it was made in the same act. */
export interface Proved extends Signals {
  readonly reckoned?: Reckoned | undefined
}

/**
 * Remembers a proved sign-in, so that the next one like it is usual. Without a strong proof nothing is learned: with
 * `known-device` only a device the account already has is refreshed. It leaves with the commit.
 */
export async function learn(act: Act, world: World, proved: Proved, proof: Proof): Promise<void> {
  const reckoned = proved.reckoned ?? (await reckonedAnew(act, world, proved))
  const steps = (proof === 'code' ? codePassed : deviceKnown)(act, { ...proved, ...reckoned })
  if (!steps) return
  act.together(steps)
  countLater(act, world, proved, reckoned)
}

async function reckonedAnew(act: Act, world: World, proved: Proved): Promise<Reckoned> {
  const seen = await act.row<Remembered>(sql`${remembered(world, proved)}`)
  // Its own nonce may have been noted when it was judged; whether it was one sent again was judged then.
  const { past, ...reckoned } = reckon(act.now, world, proved, seen && { ...seen, spent_nonces: null })
  return { ...reckoned, past: { ...past, spent: seen?.spent_nonces ?? past.spent } }
}

type Lesson = Signals & Reckoned

/** What is usual among all and in the company is counted later (`tendScale`), of what was written. */
function countLater(
  act: Act,
  world: World,
  { companyId }: Proved,
  { past, sighting, score, levels }: Reckoned,
): void {
  // A first sign-in says nothing of how far people stray.
  if (past.account.last === undefined) return
  const counted = {
    ...{ companyId, at: act.now, common: commonOf(sighting), levels },
    // Noise made by others must not move the scale.
    score: sighting.campaign
      ? scored({ ...past, crowd: past.scale.crowd }, { ...sighting, campaign: 0 }).score
      : score,
  }
  act.afterCommit(() => keepForCount(world, counted))
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
    lesson,
    (state) => part`
    insert into risk_memory (whose, state, devices, nonces)
    values (${whose(lesson)}, ${state}::bytea, ${passed ? withDevice(past.devices, passed) : past.devices}::bytea,
      ${key ? withNonce(past.spent, key, act.now) : past.spent}::bytea)
    on conflict (whose) do update set state = excluded.state,
      devices = ${passed ? deviceKept(past, passed, false) : part`risk_memory.devices`},
      nonces = ${key ? nonceKept(act, past, key) : part`risk_memory.nonces`}`,
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
    lesson,
    (state) => part`
    update risk_memory set state = ${state}::bytea, devices = ${deviceKept(past, came, true)},
      nonces = ${key && !isSpent(key, past.spent) ? nonceOnce(act, past, key) : part`risk_memory.nonces`}
    where whose = ${whose(lesson)} and position(${came.mark}::bytea in devices) > 0`,
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
function remembering(lesson: Lesson, writing: (state: Buffer) => Part): Steps {
  const { past, sighting, levels } = lesson
  return {
    learning_account: writing(pack(accountLearnt(past.account, sighting, { proof: 'code', levels }))),
  }
}
