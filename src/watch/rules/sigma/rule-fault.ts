/** Why a rule file is refused: the line and the reason. One fault refuses the whole file. */
export interface RuleFault {
  readonly line: number
  readonly reason: string
}

/** Thrown inside the reading of a file with the place as a path into its document; never leaves `readRules`. */
export class NotOurs extends Error {
  readonly path: readonly (string | number)[]

  constructor(path: readonly (string | number)[], reason: string) {
    super(reason)
    this.path = path
  }
}
