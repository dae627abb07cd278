import { keysFrom } from '../../../src/platform/keys.ts'
import { pack } from '../../../src/risk/memory/pack.ts'
import { noCrowd } from '../../../src/risk/model/crowd.ts'
import { noHabits } from '../../../src/risk/model/state.ts'
import type { Remembered } from '../../../src/risk/past.ts'
import { judgeSignIn } from '../../../src/risk/public.ts'
import { bodyOf } from '../../../src/risk/scale/scale.ts'
import { ours } from '../ours.ts'
import { corporateWorld } from '../worlds/corporate/corporate.ts'
import { asStored } from './as-stored.ts'
import { play } from './play.ts'

/** What judging costs as production does it, from the row it reads to the judgement, and how large those rows are. */
export function judgeCost(seed: string): Record<string, string> {
  const judge = ours(0.04)
  play(corporateWorld(seed, { people: 400, days: 120 }), judge)
  const states = [...judge.accounts.values()].map((account) => pack(asStored(account)))
  const sizes = states.map(({ length }) => length).toSorted((one, other) => one - other)
  const times = timesOf(states).toSorted((one, other) => one - other)
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  const at = (of: readonly number[], share: number) => of[Math.floor(share * (of.length - 1))] ?? 0
  return {
    judgements: `${times.length}`,
    'mean µs': mean.toFixed(1),
    'median µs': at(times, 0.5).toFixed(1),
    'p99 µs': at(times, 0.99).toFixed(1),
    'a second': Math.round(1e6 / mean).toString(),
    'bytes an account, median': `${at(sizes, 0.5)}`,
    'bytes an account, most': `${sizes.at(-1)}`,
    'accounts, MB a million': ((bytesAt(at(sizes, 0.5)) * 1e6) / 2 ** 20).toFixed(0),
  }
}

/** What a row of two ids, a value and a moment takes in PostgreSQL: header, room for changes in place (fillfactor 60), entry in the key. */
const bytesAt = (state: number) => (28 + 32 + 8 + 4 + state) / 0.6 + 56

function timesOf(states: readonly Buffer[]): number[] {
  const world = { keys: keysFrom(Buffer.alloc(32, 7)) }
  const now = new Date('2026-03-02T01:00:00Z')
  const times: number[] = []
  for (let n = 0; n < 24_000; n++) {
    const row = rowOf(states[n % states.length], now)
    const signals = signalsOf(n)
    times.push(Math.min(...[1, 2, 3].map(() => timeOf(() => judgeSignIn({ now }, world, signals, row)))))
  }
  // The first are compiled, not judged.
  return times.slice(4000)
}

// Each is timed three times and the fastest counts: the slowest tell what else ran on the core.
function timeOf(work: () => unknown): number {
  const from = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - from) / 1000
}

const rowOf = (state: Buffer | undefined, now: Date): Remembered => ({
  ...{
    state: state ?? null,
    company: noHabits,
    company_ease: 0,
    device_family: 'chrome/windows',
    first_seen: now,
    last_seen: now,
  },
  ...{
    device_key: null,
    device_nonces: [],
    raised_until: null,
    under_attack: false,
    suspects: null,
    place: { asn: 64_496, country: 'JP', use: 'plain' },
  },
  ...{ scale_version: 1, ask_at: 0.5, scale: bodyOf(noCrowd()), policy: null },
})

const signalsOf = (n: number) =>
  ({
    companyId: `company ${n % 50}`,
    accountId: `account ${n}`,
    kind: 'traveller',
    ip: `192.0.2.${n % 256}`,
    network: '192.0.2.0/24',
    userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + (n % 60)}.0.0.0 Safari/537.36`,
    device: Buffer.alloc(32, 1),
    deviceIsNew: false,
    recentFailures: n % 3,
  }) as const
