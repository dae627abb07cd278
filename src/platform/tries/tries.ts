import type { Act } from '../act.ts'
import { Overloaded } from '../hashing/hashing-queue.ts'
import { type Sql, sql } from '../sql.ts'
import type { World } from '../world.ts'
import { type Asked, countingTry, type Reserved, reservationOf } from './count-try.ts'
import { type Forgiving, forgiveUpTo, forgivingOf, giveBack, givingBack } from './give-back.ts'
import { mostAtGate, sharedQuestion } from './shared-question.ts'
import { inTurn } from './turn.ts'

/** How often a thing may be guessed at, and when that refills. */
export interface Budget {
  readonly name: string
  /** Tries that are evaluated; with `growing`, those before the first wait. */
  readonly tries: number
  /** Milliseconds after the last counted try until the budget is whole again. */
  readonly restoresAfter: number | 'never'
  /** Instead of a lock: one more try after each wait. Milliseconds; `first` doubles up to `most`. */
  readonly growing?: { readonly first: number; readonly most: number }
}

/** The side a try comes from: devices the account has not used, or the keyed hash of one it has. */
export type Scope = 'strangers' | Buffer

/** What is counted: which budget, whose, and from which side. */
export interface Counted {
  readonly budget: Budget
  /** The thing guessed at, existing or not: an account, a member number. Stored only as a keyed hash. */
  readonly subject: string
  readonly scope: Scope
}

/** A place in the budget, taken before anything is evaluated. */
export interface Reservation {
  /** False: nothing is to be evaluated; the try neither counted nor extended anything. */
  readonly allowed: boolean
  /** Not allowed by the budget it shares, and not counted in its own. */
  readonly isSharedSpent: boolean
  /** This try used up the budget or began a wait: if it fails, that is the moment of the lock. */
  readonly justSpent: boolean
  /** Tries left after this one. */
  readonly left: number
  /** When a growing wait that began with this try ends. */
  readonly waitUntil: Date | undefined
  /** The try's number within its row. */
  readonly number: number
}

/** How a try went; `value` is undefined when it was wrong or not allowed. */
export type Tried<T> = Reservation & { readonly value: T | undefined }

/** A try whose right answer goes on to an act of its own. */
export interface Following<T, R, S extends object = object> extends Pick<Asked, 'beside' | 'isToldByAnAct'> {
  /** A budget that many share and that comes first: where it is spent, the own one is not touched. */
  within?: Within | undefined
  evaluate(allowed: boolean): Promise<T | undefined>
  /**
   * Follows a right answer while its turn lasts, and answers the value of the try. `forgive` forgives the tries up to
   * this one; set into the act that follows, both are done or neither.
   */
  follow(value: T, reservation: Reservation, forgive: Forgiving, beside: S | undefined): Promise<R>
}

/** A budget shared with others; whoever does not take part in it sends the same statement all the same. */
export interface Within {
  readonly counted: Counted
  readonly takesPart: boolean
}

/**
 * Takes one try. Tries at the same thing from the same side follow one another on this node; each is counted in a
 * statement of its own before `evaluate` runs, and a right answer forgives it and those before it.
 *
 * `evaluate` runs in any case, so that a locked thing costs what an open one does: when not `allowed` it must do the
 * same work on a decoy (`hashing.matches(undefined, …)`), and what it returns then is thrown away. It answers
 * undefined for wrong. Throws `Overloaded` when too many tries at one thing wait; when `evaluate` throws it, nothing was
 * compared, and exactly this one try is given back.
 */
export function tryOnce<T>(
  world: World,
  counted: Counted,
  evaluate: (allowed: boolean) => Promise<T | undefined>,
): Promise<Tried<T>> {
  return tryAndFollow(world, counted, {
    evaluate,
    async follow(value, _reservation, forgive) {
      await world.db.run(forgivingOf(forgive))
      return value
    },
  })
}

/** `tryOnce` for a right answer that leads to an act at once: the act does the forgiving, and the next in line waits for it. */
export function tryAndFollow<T, R, S extends object>(
  world: World,
  counted: Counted,
  { evaluate, follow, within, ...asked }: Following<T, R, S>,
): Promise<Tried<R>> {
  const { subject, scope } = keysOf(world, counted)
  return inTurn(world, `${subject.toString('base64')} ${scope.toString('base64')}`, async () => {
    const { budget } = counted
    const shared = within && sharedPlaceOf(world, within)
    const counting = countingTry({ subject, scope, budget }, { ...asked, shared })
    const count = asked.isToldByAnAct && !within?.takesPart ? countedInCompany : countedAlone
    const beside = (await count(world, counting)) as (Reserved & S) | undefined
    const reservation = reservationOf(budget, beside, within?.takesPart)
    const place = { subject, scope, number: reservation.number }
    const sharedPlace = shared && { ...shared, number: beside?.shared_number ?? 0 }
    const value = await evaluate(reservation.allowed).catch(async (fault) => {
      if (fault instanceof Overloaded) {
        if (reservation.allowed) await giveBack(world.db, budget, place)
        if (sharedPlace) await giveBack(world.db, sharedPlace.budget, sharedPlace)
      }
      throw fault
    })
    if (!reservation.allowed || value === undefined) return { ...reservation, value: undefined }
    const forgive = {
      forgiven: forgiveUpTo(place),
      ...(sharedPlace && { given_back: givingBack(sharedPlace.budget, sharedPlace) }),
    }
    return { ...reservation, value: await follow(value, reservation, forgive, beside) }
  })
}

const sharedPlaceOf = (world: World, { counted, takesPart }: Within) => ({
  ...keysOf(world, counted),
  budget: counted.budget,
  takesPart,
})

// Only those whose commit waits for no disk, so that none of them loses what it was promised by another's company.
const countedInCompany = sharedQuestion<Sql, unknown>(
  async (world, asked) =>
    (await world.inOnePacket(asked)).map((answered) => answered.then(({ rows }) => rows[0])),
  mostAtGate,
)

// Strangers of one network wait for its row: in company each would hold it for all the others, and two packets one another's. Alone
// they leave at the same moment as the others do.
const countedAlone = sharedQuestion<Sql, unknown>(
  async (world, asked) => asked.map((one) => world.db.row(one)),
  mostAtGate,
)

/** Counts a try before it is evaluated, in its own transaction. Prefer `tryOnce`, which also queues. */
export async function reserveTry(world: Pick<World, 'db' | 'keys'>, counted: Counted): Promise<Reservation> {
  const { budget } = counted
  return reservationOf(budget, await world.db.row(countingTry({ ...keysOf(world, counted), budget }, {})))
}

/** Takes exactly this reservation out of the count again, whatever was counted before or since. */
export async function giveBackTry(world: World, counted: Counted, { number }: Reservation): Promise<void> {
  await giveBack(world.db, counted.budget, { ...keysOf(world, counted), number })
}

/** Forgives the tries of one side, as a right answer does. Answers whether they were used up. */
export async function forgiveTries(act: Act, world: World, counted: Counted): Promise<boolean> {
  const { subject, scope } = keysOf(world, counted)
  const gone = await act.rows<{ used: number }>(sql`
    delete from platform_tries where subject = ${subject} and scope = ${scope} returning reserved - forgiven - given_back as used`)
  return gone.some((row) => row.used >= counted.budget.tries)
}

/** Forgives the tries of every side: a reset, or an unlock. Answers whether any side was used up. */
export async function forgiveAll(act: Act, world: World, counted: Omit<Counted, 'scope'>): Promise<boolean> {
  const { subject } = keysOf(world, { ...counted, scope: 'strangers' })
  const gone = await act.rows<{ used: number }>(sql`
    delete from platform_tries where subject = ${subject} returning reserved - forgiven - given_back as used`)
  return gone.some((row) => row.used >= counted.budget.tries)
}

/** How many tries count at the moment from strangers, and the most from any one known device. */
export async function triesOf(world: Pick<World, 'db' | 'keys'>, counted: Omit<Counted, 'scope'>) {
  const { subject } = keysOf(world, { ...counted, scope: 'strangers' })
  const read = await world.db.row<{ strangers: number; device: number }>(sql`
    select coalesce(max(reserved - forgiven - given_back) filter (where scope = ''), 0) as strangers,
      coalesce(max(reserved - forgiven - given_back) filter (where scope <> ''), 0) as device
    from platform_tries where subject = ${subject} and expires_at > platform_now()`)
  return read ?? { strangers: 0, device: 0 }
}

/** Under which keyed hashes tries are counted. */
export function keysOf(world: Pick<World, 'keys'>, counted: Counted): { subject: Buffer; scope: Buffer } {
  const subject = world.keys.mac('tries', `${counted.budget.name}\n${counted.subject}`)
  const scope = counted.scope === 'strangers' ? Buffer.alloc(0) : world.keys.mac('tries', counted.scope)
  return { subject, scope }
}
