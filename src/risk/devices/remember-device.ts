import { policy } from '../policy.ts'
import { bytesOf, devicesIn, type KeptDevice } from './kept-devices.ts'

/** How many devices an account keeps, and how many of those that never came back after their first day. */
export const mostDevices = 24
const mostStrays = 4

/**
 * The devices of an account with this one, in bytes. Who works in private windows leaves a new one every day: of those that never
 * came back the latest stay, or they would fill the row and push out the desk computer.
 */
export function withDevice(kept: Buffer, device: KeptDevice): Buffer {
  const today = device.lastDay
  const others = devicesIn(kept).filter(
    ({ mark, lastDay }) => !mark.equals(device.mark) && today - lastDay <= policy.horizonDays,
  )
  const isStray = (one: KeptDevice) => !hasComeBack(one) && one.lastDay < today
  const strays = new Set(latest(others.filter(isStray)).slice(mostStrays))
  const stay = latest(others.filter((one) => !strays.has(one)))
    .toSorted((a, b) => Number(hasComeBack(b)) - Number(hasComeBack(a)))
    .slice(0, mostDevices - 1)
  // In the order in which they came, the one that was seen now behind them.
  return Buffer.concat([...others.filter((one) => stay.includes(one)), device].map(bytesOf))
}

const hasComeBack = ({ firstSeen, lastDay }: KeptDevice) => lastDay * 86_400_000 > firstSeen.getTime()

const latest = (devices: readonly KeptDevice[]) =>
  devices.toSorted((a, b) => b.lastDay - a.lastDay || b.firstSeen.getTime() - a.firstSeen.getTime())
