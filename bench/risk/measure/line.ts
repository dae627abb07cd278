/** A limit on a figure: its mean must keep it, and is shown with its interval and its worst world. */
export interface Limit {
  readonly figure: string
  readonly most?: number
  readonly least?: number
}

/** A goal and the limits that it sets; without limits nothing is measured for it yet. */
export interface Line {
  readonly id: string
  readonly what: string
  readonly anchor: string
  readonly goal: string
  readonly limits: readonly Limit[]
  /** Why it is missed, where it is, and what was tried: printed below the table. */
  readonly why?: string
}
