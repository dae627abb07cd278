import type { OcsfEvent } from '../ocsf/event-of.ts'

/** Facts on their way: always whole, always in order, the same ones again when nobody knows whether they arrived. */
export interface Batch {
  /** The numbers of its first and last fact. */
  readonly first: number
  readonly last: number
  readonly events: readonly { readonly seq: number; readonly at: Date; readonly event: OcsfEvent }[]
}

/** A way to a receiver. */
export interface Sending {
  /** Resolves once the receiver has them all; throws when that is not known. */
  send(batch: Batch): Promise<void>
  /** The number of the last fact it has, where it can say so itself. */
  lastReceived?(): Promise<number | undefined>
}

/** How long a receiver may take for a batch, milliseconds. */
export const patienceMs = 10_000

/** One event a line. */
export const linesOf = ({ events }: Batch): Buffer =>
  Buffer.from(events.map(({ event }) => `${JSON.stringify(event)}\n`).join(''))
