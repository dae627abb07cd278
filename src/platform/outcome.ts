/** The answer of an act: done with a value, or refused with an id that has a text in every language. */
export type Outcome<Refusal extends string, Value = undefined> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal; readonly detail?: Record<string, unknown> }

/** Done, nothing to tell. */
export const done = { ok: true, value: undefined } as const

/** Done, with a value. */
export const doneWith = <Value>(value: Value) => ({ ok: true, value }) as const

/** Refused; a refusal is an answer, so the act that returns it still commits. */
export const refused = <Refusal extends string>(refusal: Refusal, detail?: Record<string, unknown>) =>
  detail ? ({ ok: false, refusal, detail } as const) : ({ ok: false, refusal } as const)
