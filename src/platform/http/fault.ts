import type { Language } from '../author.ts'

/** A refusal that is not an act's answer but ends the request: signed out, busy, cross-site. */
export class Halt extends Error {
  readonly refusal: string
  readonly status: number
  readonly detail: Record<string, unknown> | undefined
  /** Seconds after which it is worth coming back. */
  retryAfter?: number
  constructor(refusal: string, status: number, detail?: Record<string, unknown>) {
    super(refusal)
    this.refusal = refusal
    this.status = status
    this.detail = detail
  }
}

/** Looks up the sentence of a refusal; given by the house, because platform knows no words. */
export type TellRefusal = (refusal: string, language: Language) => string | undefined
