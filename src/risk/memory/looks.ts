import type { Look } from '../model/state.ts'
import type { Reader, Writer } from './bytes.ts'

/** The version of a browser and the release of its system. */
export type Numbers = Pick<Look, 'version' | 'release'>

/** What a look is written beside: the newest numbers of the browsers, one of which it mostly has too, and the day. */
interface Beside {
  readonly numbers: readonly Numbers[]
  readonly today: number
}

const own = 0xff

/** Writes a look. */
export function writeLook(to: Writer, { shape, version, release, day }: Look, beside: Beside): void {
  to.hash(shape)
  to.byte(beside.today - day)
  const same = beside.numbers.findIndex((one) => one.version === version && one.release === release)
  to.byte(same < 0 ? own : same)
  if (same >= 0) return
  to.number(version)
  to.number(release)
}

/** Reads what `writeLook` wrote. */
export function readLook(from: Reader, { numbers, today }: Beside): Look {
  const shape = from.hash(3)
  const day = today - from.byte()
  const same = from.byte()
  const { version, release } =
    same === own ? { version: from.number(), release: from.number() } : (numbers[same] ?? nothing)
  return { shape, release, version, day }
}

const nothing: Numbers = { version: 0, release: 0 }
