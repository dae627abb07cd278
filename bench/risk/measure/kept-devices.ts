import { hash } from 'node:crypto'
import {
  bytesOf,
  devicesIn,
  familyMark,
  type KeptDevice,
  keyMarkOf,
  markOf,
} from '../../../src/risk/devices/kept-devices.ts'
import { withDevice } from '../../../src/risk/devices/remember-device.ts'
import { turnOn } from '../../../src/risk/devices/turns.ts'
import type { Labelled } from '../attempt.ts'

/** The devices of every account after a world of sign-ins, as production keeps them: each one that was not known passed a code. */
export function keptDevices(world: readonly Labelled[]): Map<string, Buffer> {
  const all = new Map<string, Buffer>()
  for (const { attempt, label } of world) {
    const { account, cookie, key } = attempt
    const id = cookie?.id ?? label.issued?.id
    if (attempt.password !== 'right' || !attempt.exists || !id) continue
    const kept = all.get(account) ?? Buffer.alloc(0)
    const now = deviceOf(id, cookie ? key : label.issued?.key, attempt.at)
    all.set(account, seen(kept, now))
  }
  return all
}

function seen(kept: Buffer, now: KeptDevice): Buffer {
  const devices = devicesIn(kept)
  if (!devices.some(({ mark }) => mark.equals(now.mark))) return withDevice(kept, now)
  const { lastDay, turn } = now
  return Buffer.concat(
    devices.map((one) => bytesOf(one.mark.equals(now.mark) ? { ...one, lastDay, turn } : one)),
  )
}

/** A device of somebody, seen at this second. */
export const deviceOf = (id: string, key: string | undefined, at: number): KeptDevice => ({
  mark: markOf(hash('sha256', id, 'buffer')),
  key: key === undefined ? undefined : keyMarkOf(hash('sha256', key, 'buffer')),
  family: familyMark('chrome/windows'),
  firstSeen: new Date(at * 1000),
  lastDay: Math.floor(at / 86_400),
  turn: turnOn(at / 86_400),
})
