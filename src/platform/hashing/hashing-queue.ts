/** Who asks for a hash, so that turns are shared fairly. */
export interface Caller {
  /** One source of work: an account for people inside, a network for strangers at the door. */
  readonly key: string
  /** A signed-in person: his turn comes before the door's, so that an attack there is not felt inside. */
  readonly inside?: boolean
  /** At the door, but on a device this account has used: before strangers, so that a storm of them passes him by. */
  readonly known?: boolean
  /** Nobody waits for it: its turn comes when nothing else is waiting, and one place is left free of it. */
  readonly whenQuiet?: boolean
}

/** Too much is waiting, hashes or acts of one account; the answer is 503 with Retry-After. Nothing was compared. */
export class Overloaded extends Error {
  override name = 'Overloaded'
  /** Seconds after which another try makes sense. */
  readonly retryAfter = 5
  constructor(message = 'Too much is waiting.', options?: ErrorOptions) {
    super(message, options)
  }
}

/** Nothing was compared here either, but by a fault of ours, and it is told as one: a thread that hashes is gone. */
export class HashingLost extends Overloaded {
  override name = 'HashingLost'
  constructor(cause: unknown) {
    super('A thread that hashes has ended.', { cause })
  }
}

interface Waiting {
  start: () => void
  refuse: () => void
}

/** Keys in turn, each with its own line. */
type Lane = Map<string, Waiting[]>

interface Limits {
  readonly atOnce: number
  /** How many more are let through, so that who works them off never waits for the next. */
  readonly ahead?: number
  readonly waiting: number
  /** Who is done does not wait for company: another work follows this one at once. */
  readonly isHalfway?: true
}

interface Door {
  readonly inside: Lane
  readonly known: Lane
  readonly strangers: Lane
  readonly quiet: Lane
  running: number
  /** How many of them nobody waits for. */
  quietly: number
  waiting: number
  turn: number
  /** Those who are done and go on together. */
  readonly done: (() => void)[]
  departure: NodeJS.Timeout | undefined
}

interface Admission {
  run<T>(work: () => Promise<T>, from?: Caller): Promise<T>
}

/** Lets `atOnce` works run, `ahead` lie ready and `waiting` wait; beyond that the longest line loses its last. Turns go round the keys. */
export function admission(limits: Limits): Admission {
  const door: Door = {
    inside: new Map(),
    known: new Map(),
    strangers: new Map(),
    quiet: new Map(),
    running: 0,
    quietly: 0,
    waiting: 0,
    turn: 0,
    done: [],
    departure: undefined,
  }
  return {
    async run(work, from = { key: '' }) {
      if (door.running >= placesOf(limits) || (from.whenQuiet && !hasQuietPlace(door, limits)))
        await queueUp(door, limits, from)
      else {
        door.running++
        if (from.whenQuiet) door.quietly++
      }
      try {
        return await work()
      } finally {
        if (from.whenQuiet) door.quietly--
        passOn(door, limits)
        await goOnTogether(door, limits, from)
      }
    },
  }
}

const placesOf = ({ atOnce, ahead = 0 }: Limits) => atOnce + ahead

/** Where two run at once or more, whoever knocks finds a place that no background work holds; nor does any lie ready. */
const hasQuietPlace = (door: Door, { atOnce }: Limits) =>
  door.running < atOnce && door.quietly < Math.max(1, atOnce - 1)

function queueUp(door: Door, limits: Limits, from: Caller): Promise<void> {
  const lane = laneOf(door, from)
  if (door.waiting >= limits.waiting) makeRoom(door, lane.get(from.key)?.length ?? 0, from)
  const line = lane.get(from.key) ?? []
  return new Promise((start, reject) => {
    line.push({ start, refuse: () => reject(new Overloaded()) })
    lane.set(from.key, line)
    door.waiting++
  })
}

function laneOf(door: Door, from: Caller): Lane {
  if (from.whenQuiet) return door.quiet
  return from.inside ? door.inside : from.known ? door.known : door.strangers
}

/** The longest line of strangers gives up its last place to a caller who has fewer waiting than that. */
function makeRoom(door: Door, ownLength: number, from: Caller) {
  const [key, longest] = longestOf(door.strangers)
  const goesFirst = from.inside || from.known
  if (!longest || (!goesFirst && longest.length <= ownLength + 1)) throw new Overloaded()
  longest.pop()?.refuse()
  if (longest.length === 0) door.strangers.delete(key)
  door.waiting--
}

/** A place that is free goes straight to the next in turn, so that nobody slips in between. */
function passOn(door: Door, limits: Limits) {
  // Every fourth turn is the strangers': nobody inside can shut the door on them either.
  const first = ++door.turn % 4 === 0 ? door.strangers : door.inside
  door.running--
  const next = takeFirst([first, door.inside, door.known, door.strangers]) ?? takeQuiet(door, limits)
  if (!next) return
  door.running++
  door.waiting--
  next.start()
}

// What comes after a hash finds the cores' caches full of it: several who go on in the same moment pay that once.
export const together = { most: 12, afterMs: 100 }

/** While others wait in line, who is done at the door waits for some company; the places work on meanwhile. */
function goOnTogether(door: Door, { atOnce, isHalfway }: Limits, from: Caller): Promise<void> | undefined {
  if (isHalfway || from.inside || from.whenQuiet) return undefined
  if (door.running + door.waiting < 2 * atOnce || door.done.length + 1 >= together.most) {
    depart(door)
    return undefined
  }
  door.departure ??= setTimeout(depart, together.afterMs, door)
  return new Promise((goOn) => door.done.push(goOn))
}

function depart(door: Door) {
  clearTimeout(door.departure)
  door.departure = undefined
  for (const goOn of door.done.splice(0)) goOn()
}

function takeQuiet(door: Door, limits: Limits): Waiting | undefined {
  const next = hasQuietPlace(door, limits) ? takeFrom(door.quiet) : undefined
  if (next) door.quietly++
  return next
}

function takeFirst(lanes: Lane[]): Waiting | undefined {
  for (const lane of lanes) {
    const next = takeFrom(lane)
    if (next) return next
  }
  return undefined
}

/** Takes the first of the key whose turn it is and puts that key at the end. */
function takeFrom(lane: Lane): Waiting | undefined {
  for (const [key, line] of lane) {
    lane.delete(key)
    const next = line.shift()
    if (line.length > 0) lane.set(key, line)
    if (next) return next
  }
  return undefined
}

function longestOf(lane: Lane): [string, Waiting[] | undefined] {
  let longest: [string, Waiting[] | undefined] = ['', undefined]
  for (const entry of lane) if (entry[1].length > (longest[1]?.length ?? 0)) longest = entry
  return longest
}
