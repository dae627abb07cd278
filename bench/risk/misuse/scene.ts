import type { Labelled } from '../attempt.ts'
import type { Ours } from '../ours.ts'
import { begin } from '../worlds/corporate/sign-ins.ts'

/** A corporate world at the moment before somebody begins to misuse it. */
export interface Scene {
  readonly seed: string
  /** All that people do, from the first day to the last. */
  readonly people: readonly Labelled[]
  /** What they do from that moment on. */
  readonly after: readonly Labelled[]
  /** Our judge as it is then; whoever plays on forks it. */
  readonly judge: Ours
  /** The day of that moment. */
  readonly day: number
}

/** The second at which a day of the world begins. */
export const secondOf = (day: number) => begin + Math.floor(day * 86_400)

/** Whether a person signs in here with the right password. */
export const isOwn = ({ attempt, label }: Labelled) => label.by === 'person' && attempt.password === 'right'
