import { allocationOf, plainAddress } from '#platform/http/client.ts'
import { type Db, type Part, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { familyOf } from './family.ts'
import { type Suspect, type SuspectRow, suspectsAt, suspectsOf } from './indicators/suspects.ts'
import { policy } from './policy.ts'
import type { Account, Signals } from './signals.ts'

/** What proved sign-ins have left of an account, as far as this judgement needs it. */
export interface Past {
  /** Days since the last proved sign-in; undefined when there is none. */
  readonly absentDays: number | undefined
  /** Sightings of this very network, halved with time; 0 when never seen. */
  readonly network: number
  /** Sightings of this very family. */
  readonly family: number
  /** Whether the security office distrusts this network now. */
  readonly isRaised: boolean
  /** What intelligence warns of and this network or browser answers to. */
  readonly suspects: readonly Suspect[]
  /** The device, when it is one of the account's. */
  readonly device:
    | { readonly family: string | undefined; readonly ageHours: number; readonly unseenDays: number }
    | undefined
}

/** An account's past as the tables hold it, not yet read at any moment; all is null of whom nothing is known. */
export interface Remembered {
  network: [number, number] | null
  family: [number, number] | null
  last_sign_in: Date | null
  device_family: string | null
  first_seen: Date | null
  last_seen: Date | null
  raised_until: Date | null
  suspects: SuspectRow[] | null
}

/** Reads the past of an account in one round trip; only the entries this sign-in touches travel. */
export async function pastOf(db: Db, now: Date, asked: Account & Sighting): Promise<Past> {
  return pastAt(now, await db.row<Remembered>(sql`${remembered(asked)}`))
}

/** What `pastOf` reads, before anybody knows what time it is: so it may be asked in one question with the time. */
export function remembered(asked: Account & Sighting): Part {
  return part`
    select a.networks -> ${asked.networkKey ?? ''}::text as network, a.families -> ${asked.family ?? ''}::text as family,
      a.last_sign_in, d.family as device_family, d.first_seen, d.last_seen,
      (select until from risk_raised_network where network = ${asked.allocation ?? ''}) as raised_until,
      ${suspectsOf(asked.ip, asked.userAgent)} as suspects
    from (select) one
    left join risk_account a on a.company_id = ${asked.companyId} and a.account_id = ${asked.accountId}
    left join risk_device d on d.company_id = a.company_id and d.account_id = a.account_id
      and d.device = ${asked.device ?? null}::bytea`
}

/** What the past means at this moment. */
export function pastAt(now: Date, row: Remembered | undefined): Past {
  const suspects = suspectsAt(now, row?.suspects ?? null)
  if (!row?.last_sign_in) return { ...nothingKnown, suspects }
  const absentDays = daysBetween(row.last_sign_in, now)
  return {
    absentDays: absentDays <= policy.horizonDays ? absentDays : undefined,
    network: familiarity(row.network, now),
    family: familiarity(row.family, now),
    isRaised: row.raised_until !== null && row.raised_until > now,
    suspects,
    device: deviceOf(row, now),
  }
}

/** What was seen, in the form in which it is remembered. */
export interface Sighting {
  readonly device: Buffer | undefined
  readonly networkKey: string | undefined
  /** The network as it may have been raised; undefined when it is none. */
  readonly allocation: string | undefined
  readonly family: string | undefined
  readonly ip: string | undefined
  readonly userAgent: string
}

/** What the server saw of somebody, in the form in which it is remembered. */
export const sightingOf = (world: World, signals: Seen): Sighting => ({
  device: signals.device,
  networkKey: networkKeyOf(world, signals),
  allocation: readable.test(signals.network ?? '') ? allocationOf(signals.network ?? '') : undefined,
  family: familyOf(signals.userAgent),
  ip: plainAddress(signals.ip ?? ''),
  userAgent: signals.userAgent,
})

// PostgreSQL takes no NUL in a text, and what is no network was raised by nobody.
const readable = /^[0-9a-f.:]{2,45}\/\d{2}$/

type Seen = Pick<Signals, 'accountId' | 'device' | 'ip' | 'network' | 'userAgent'>

/** A network under a key of this account alone: the same café is another value for the next person. */
export function networkKeyOf(world: World, signals: Seen): string | undefined {
  if (!signals.network || !signals.ip) return undefined
  return world.keys
    .mac('risk network', `${signals.accountId} ${signals.network}`)
    .toString('base64url')
    .slice(0, 16)
}

/** Days are counted in UTC; they only measure age. */
export const dayOf = (moment: Date) => Math.floor(moment.getTime() / 86_400_000)

const nothingKnown: Past = {
  absentDays: undefined,
  network: 0,
  family: 0,
  isRaised: false,
  suspects: [],
  device: undefined,
}

function deviceOf(row: Remembered, now: Date): Past['device'] {
  if (!row.first_seen || !row.last_seen) return undefined
  const unseenDays = daysBetween(row.last_seen, now)
  if (unseenDays > policy.horizonDays) return undefined
  return {
    family: row.device_family ?? undefined,
    ageHours: daysBetween(row.first_seen, now) * 24,
    unseenDays,
  }
}

function familiarity(entry: [number, number] | null, now: Date): number {
  if (!entry) return 0
  const age = Math.max(0, dayOf(now) - entry[1])
  return age <= policy.horizonDays ? entry[0] * 0.5 ** (age / policy.halfLifeDays) : 0
}

const daysBetween = (from: Date, to: Date) => Math.max(0, (to.getTime() - from.getTime()) / 86_400_000)
