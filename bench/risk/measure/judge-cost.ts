import { keysFrom } from '../../../src/platform/keys.ts'
import { bytesOf, devicesIn } from '../../../src/risk/devices/kept-devices.ts'
import { pack } from '../../../src/risk/memory/pack.ts'
import { noCrowd } from '../../../src/risk/model/crowd.ts'
import { noHabits } from '../../../src/risk/model/state.ts'
import type { Remembered } from '../../../src/risk/past.ts'
import { judgeSignIn } from '../../../src/risk/public.ts'
import { bodyOf } from '../../../src/risk/scale/scale.ts'
import { oursInProduction } from '../ours.ts'
import { corporateWorld } from '../worlds/corporate/corporate.ts'
import { asStored } from './as-stored.ts'
import { deviceOf, keptDevices } from './kept-devices.ts'
import { play } from './play.ts'
import { type Row, type Size, storedSize } from './stored-size.ts'

/** What judging costs as production does it, from the row it reads to the judgement, and how large those rows are. */
export async function judgeCost(seed: string): Promise<Record<string, string>> {
  const rows = rowsOf(seed)
  const sizes = rows
    .map(({ state, devices, nonces }) => state.length + devices.length + nonces.length)
    .toSorted((one, other) => one - other)
  const stored = await storedSize(rows)
  const times = timesOf(rows).toSorted((one, other) => one - other)
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
    'devices an account, mean': (
      sumOf(rows.map(({ devices }) => devicesIn(devices).length)) / rows.length
    ).toFixed(2),
    'accounts, MB a million': mbOf(stored.fresh),
    'of it the key': stored.fresh.key.toFixed(0),
    'once each has signed in twenty times more': mbOf(stored.livedIn),
  }
}

const mbOf = ({ table, key }: Size) => (table + key).toFixed(0)

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** How many microseconds each of twenty thousand judgements took, on the accounts of a world. */
export const judgeTimes = (seed: string): number[] => timesOf(rowsOf(seed))

/** The rows of a made-up world after four months, the devices that people have there among them. */
function rowsOf(seed: string): Row[] {
  const judge = oursInProduction()
  const world = corporateWorld(seed, { people: 400, days: 120 })
  play(world, judge)
  const devices = keptDevices(world)
  return [...judge.accounts].map(([name, account]) => ({
    state: pack(asStored(account)),
    devices: devices.get(name) ?? Buffer.alloc(0),
    // Of the last sign-in; whoever signed in twice within the hour keeps two.
    nonces: Buffer.alloc(8, 1),
  }))
}

function timesOf(rows: readonly Row[]): number[] {
  const world = { keys: keysFrom(Buffer.alloc(32, 7)) }
  const now = new Date('2026-03-02T01:00:00Z')
  const times: number[] = []
  for (let n = 0; n < 24_000; n++) {
    const row = rowOf(rows[n % rows.length], now)
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

const rowOf = (row: Row | undefined, now: Date): Remembered => ({
  ...{
    state: row?.state ?? null,
    company: noHabits,
    company_ease: 0,
  },
  ...{
    // One more, which is the one that comes.
    known_devices: Buffer.concat([
      row?.devices ?? Buffer.alloc(0),
      bytesOf({ ...deviceOf('', undefined, now.getTime() / 1000), mark: Buffer.alloc(8, 1) }),
    ]),
    spent_nonces: row?.nonces ?? null,
    place: { asn: 64_496, country: 'JP', use: 'plain' },
  },
  standing: null,
  anew: {
    scale: { version: 1, askAt: 0.5, body: bodyOf(noCrowd()), policy: null },
    ...{ situation: null, suspects: null },
  },
})

const signalsOf = (n: number) =>
  ({
    companyId: `company ${n % 50}`,
    accountId: `account ${n}`,
    kind: 'traveller',
    ip: `192.0.2.${n % 256}`,
    network: '192.0.2.0/24',
    userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + (n % 60)}.0.0.0 Safari/537.36`,
    hints: {
      brands: `"Google Chrome";v="${100 + (n % 60)}", "Chromium";v="${100 + (n % 60)}", "Not/A)Brand";v="24"`,
      ...{ mobile: '?0', platform: '"Windows"' },
    },
    device: Buffer.alloc(32, 1),
    turn: 60_000_000,
    deviceIsNew: false,
    recentFailures: n % 3,
  }) as const
