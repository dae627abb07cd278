import { type Part, part } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Habits, noHabits } from '../model/state.ts'
import type { Keyed } from '../signals.ts'

/** What an account is held against beside its own past: its company's habits, and how much is taken off its scores. */
export interface Company {
  readonly habits: Habits
  readonly ease: number
}

/** What a judgement reads of it: nothing while this node holds it as it stands. */
export interface CompanyRow {
  scale_version: number | null
  company: Partial<Company> | null
}

interface Held extends Company {
  /** Companies are counted together with the scale, and stand as long as its version. */
  readonly version: number
}

const nothing: Company = { habits: noHabits, ease: 0 }

// Worlds are copied, their keys are not.
const kept = new WeakMap<World['keys'], Map<string, Held>>()
const most = 10_000

/** Brings it anew beside `risk_situation n` where it may have moved on. */
export const companyIn = ({ keys }: Keyed, companyId: string): Part => part`
  case when n.scale_version is distinct from ${kept.get(keys)?.get(companyId)?.version ?? null}::bigint
    then risk_company_now(${companyId}::uuid) end as company`

/** The company a row speaks of; kept, so that the next row need not bring it. */
export function companyFrom({ keys }: Keyed, companyId: string, row: CompanyRow | undefined): Company {
  const known = kept.get(keys) ?? new Map<string, Held>()
  kept.set(keys, known)
  const held = known.get(companyId)
  if (!row?.company) return held ?? nothing
  const company = { ...nothing, ...row.company }
  const version = row.scale_version ?? 0
  if (held && held.version > version) return company
  if (known.size >= most) known.clear()
  known.set(companyId, { ...company, version })
  return company
}
