import type { Tried } from '../../src/risk/campaigns/tried.ts'
import { noPressure, type Pressure } from '../../src/risk/model/campaign.ts'
import { type Crowd, noCrowd } from '../../src/risk/model/crowd.ts'
import type { Account, Habits } from '../../src/risk/model/state.ts'

/** What a run of the model remembers: in production it lies in the database. */
export interface Memory {
  readonly accounts: Map<string, Account>
  readonly companies: Map<string, Habits>
  readonly failures: Map<string, number>
  readonly crowd: Crowd
  readonly pressure: Pressure
  /** What was tried within two days. */
  readonly tried: Tried
  /** How much is taken off the scores of each company. */
  readonly eases: Map<string, number>
  isPressed: boolean
  threshold: number
  judged: number
}

/** Before the first sign-in. */
export const nothing = (): Memory => ({
  ...{ accounts: new Map(), companies: new Map(), failures: new Map() },
  ...{ crowd: noCrowd(), pressure: noPressure(), tried: new Map(), eases: new Map(), isPressed: false },
  ...{ threshold: Number.NEGATIVE_INFINITY, judged: 0 },
})

/** The same again, to go on apart from it. Accounts and habits are never changed, only replaced. */
export const copyOf = (memory: Memory): Memory => ({
  ...memory,
  accounts: new Map(memory.accounts),
  companies: new Map(memory.companies),
  failures: new Map(memory.failures),
  crowd: structuredClone(memory.crowd),
  pressure: structuredClone(memory.pressure),
  tried: structuredClone(memory.tried),
  eases: new Map(memory.eases),
})
