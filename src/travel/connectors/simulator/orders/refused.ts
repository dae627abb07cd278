import type { Answer, Refusal } from '../../connector.ts'

/** Who writes in the simulator's tables. */
export const carrier = { by: 'system', name: 'simulated carrier' } as const

/** A no that must undo what the transaction has already taken; `answering` turns it into the answer it is. */
export class Undone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** The carrier's clear no. */
export const no = (refusal: Refusal) => ({ ok: false, refusal }) as const

/** The carrier's yes. */
export const yes = <T>(value: T): Answer<T> => ({ ok: true, value })

/** What a transaction answers, a refusal that undid it included. */
export async function answering<T>(work: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await work
  } catch (fault) {
    if (fault instanceof Undone) return no(fault.refusal)
    throw fault
  }
}
