import { allocationOf, plainAddress } from '#platform/http/client.ts'
import { type Db, type Part, part, sql } from '#platform/sql.ts'
import { deviceOf, familyMark, type KeptDevice, wholeDay } from './devices/kept-devices.ts'
import { type Suspect, suspectsAt } from './indicators/suspects.ts'
import { familyOf } from './memory/family.ts'
import { unpack } from './memory/pack.ts'
import type { Place } from './memory/sighting-at.ts'
import { type Account, type Device, type Habits, noHabits, stranger } from './model/state.ts'
import { type PlaceRow, placeAt, placeFrom } from './networks/place-of.ts'
import { policy } from './policy.ts'
import { type Scale, scaleFrom } from './scale/scale.ts'
import type { Keyed, Account as Named, Signals } from './signals.ts'
import { type Anew, anewOf, heldHere } from './situation/anew.ts'
import { heldSituation, situationFrom } from './situation/situation.ts'
import { whose } from './whose.ts'

/** What proved sign-ins have left of an account, and what it is held against. */
export interface Past {
  readonly account: Account
  readonly company: Habits
  /** How much is taken off every score of the company, so that it is asked no more than its share. */
  readonly ease: number
  readonly scale: Scale
  readonly place: Place
  /** Whether the whole gate is under attack now. */
  readonly isUnderAttack: boolean
  /** Whether the security office distrusts this network now. */
  readonly isRaised: boolean
  /** What intelligence warns of and this network or browser answers to. */
  readonly suspects: readonly Suspect[]
  /** The device, when it is one of the account's. */
  readonly device: KnownDevice | undefined
  /** All its devices, and what their keys have signed of late, as the row holds them. */
  readonly devices: Buffer
  readonly spent: Buffer
}

/** The device that comes, as its account remembers it. */
export interface KnownDevice extends KeptDevice {
  readonly ageHours: number
}

/** An account's past as the tables hold it, not yet read at any moment; all is null of whom nothing is known. */
export interface Remembered {
  state: Buffer | null
  company: Habits | null
  company_ease: number | null
  known_devices: Buffer | null
  spent_nonces: Buffer | null
  /** Under which number the situation stood when this was read. */
  standing: string | null
  anew: Anew | null
  place: PlaceRow
}

/** Reads the past of an account in one round trip. */
export async function pastOf(db: Db, now: Date, world: Keyed, signals: Signals): Promise<Past> {
  return pastAt(now, world, signals, await db.row<Remembered>(sql`${remembered(world, signals)}`))
}

/** What `pastOf` reads, before anybody knows what time it is: so it may be asked in one question with the time. */
export function remembered(world: Keyed, signals: Signals & Named): Part {
  const { companyId, userAgent } = signals
  const ip = plainAddress(signals.ip ?? '')
  const asked = { userAgent, ip }
  return part`
    select a.state, a.devices as known_devices, a.nonces as spent_nonces, c.habits as company,
      c.ease as company_ease, n.standing, ${anewOf(asked)} as anew, ${placeAt(heldSituation(world), ip)} as place
    from (${heldHere(world, asked)}) held
    left join risk_memory a on a.whose = ${whose(signals)}
    left join risk_company c on c.company_id = ${companyId}
    left join risk_situation n on true`
}

/** What the past means at this moment. */
export function pastAt(now: Date, world: Keyed, signals: Signals, row: Remembered | undefined): Past {
  const devices = row?.known_devices ?? nothing
  const device = deviceAt(now, devices, signals)
  const memory = unpack(row?.state)
  const anew = row?.anew ?? undefined
  const situation = situationFrom(
    world,
    row && { standing: row.standing, situation: anew?.situation ?? null },
  )
  const raisedUntil = situation.raised.get(allocationOf(signals.network ?? ''))
  return {
    account: memory ? { ...memory, devices: device ? [modelOf(device)] : [] } : stranger,
    company: row?.company ?? noHabits,
    ease: row?.company_ease ?? 0,
    scale: scaleFrom(world, anew),
    place: placeFrom(world, signals, row?.place),
    isUnderAttack: situation.isUnderAttack,
    isRaised: raisedUntil !== undefined && !(raisedUntil <= now),
    suspects: suspectsAt(now, anew?.suspects ?? null),
    device,
    devices,
    spent: row?.spent_nonces ?? nothing,
  }
}

const nothing = Buffer.alloc(0)

/** Days are counted in UTC; they only measure age. */
export const dayOf = (moment: Date) => moment.getTime() / 86_400_000

function deviceAt(now: Date, devices: Buffer, { device }: Signals): KnownDevice | undefined {
  if (!device) return undefined
  const kept = deviceOf(devices, device)
  if (!kept || wholeDay(now) - kept.lastDay > policy.horizonDays) return undefined
  return { ...kept, ageHours: Math.max(0, now.getTime() - kept.firstSeen.getTime()) / 3_600_000 }
}

const modelOf = ({ key, lastDay, turn }: KnownDevice): Device => ({
  id: 'this',
  key: key ? 'own' : undefined,
  day: lastDay,
  turn,
})

/** The browser family of a device, as it is held against the one that comes with it. */
export const familyNow = ({ userAgent }: Signals) => familyMark(familyOf(userAgent))
