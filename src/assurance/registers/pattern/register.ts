import type { z } from 'zod'
import type { Act } from '#platform/act.ts'
import type { HandlingClass } from '#platform/handling/classes.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Db, Part } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Form, RegisterKind } from './contract.ts'

/** Why a register does not keep an entry as it is written; each register has its own reasons. */
export type Objection =
  | 'selection-incomplete'
  | 'contract-incomplete'
  | 'days-in-wrong-order'
  | 'cloud-not-assessed'
  | 'asset-out'

/** An entry on its way into its register; `id` is missing as long as it was never there. */
export interface Written {
  readonly form: Form
  readonly id?: string
}

/** A register: what it keeps besides the name, the owner and the interval of every entry. */
export interface Register {
  readonly kind: RegisterKind
  /** Its place below `/api/assurance/registers`. */
  readonly path: string
  /** As the summaries of its routes call it. */
  readonly what: string
  readonly holds: HandlingClass
  /** Its own table: `entry_id`, and a column for each field of `own`. */
  readonly table: Part
  readonly own: z.ZodObject
  /** What it shows of an entry besides: found by its own query over `e`, the entry, and `d`, its own row. */
  readonly shows?: { readonly shape: z.ZodObject; readonly found: (today: string) => Part }
  /** Its reasons against an entry as written; the database holds the same where access hangs on it. */
  readonly objects?: (db: Db, written: Written) => Promise<Objection | undefined>
  /** What a change brings along, in the same act. */
  readonly follows?: (act: Act, world: World, id: string) => Promise<void>
}

export type Kept<Refusal extends string, Value = undefined> = Outcome<Refusal | 'forbidden', Value>
