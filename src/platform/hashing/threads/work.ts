import type { Options } from '@node-rs/argon2'

/** A password to hash or, with a PHC string, to compare. */
export interface Work {
  readonly n: number
  readonly phc?: string
  readonly password: string
  readonly options: Options
}

/** What came of it: the PHC string, or whether the password was right. */
export type Answer =
  | { readonly n: number; readonly value: string | boolean }
  | { readonly n: number; readonly fault: string }
