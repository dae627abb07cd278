/** Somebody of the test, as the world should know him: whoever shows a password that is not this one is nobody. */
export interface Person {
  readonly id: string
  readonly address: string
  password: string
  /** Grows with every new password: what was begun before is over. */
  generation: number
}

/** A journey as its owner remembers it. */
export interface Journey {
  readonly kind: 'sign-in' | 'recovery'
  readonly path: string
  readonly person: Person
  readonly generation: number
  readonly device: string
  readonly openedAt: number
  /** Newest last; only that one may open anything. */
  readonly codes: { readonly code: string; readonly at: number }[]
  step: 'code' | 'new-password' | 'done'
}

/** A session that was come by honestly. */
export interface Session {
  readonly person: Person
  readonly generation: number
  readonly since: number
  seenAt: number
  isOver: boolean
}

/** All that the test knows of the world. */
export interface Model {
  readonly people: readonly Person[]
  readonly journeys: Journey[]
  readonly sessions: Map<string, Session>
  /** Devices on which a code of this person was accepted since his last new password. */
  readonly known: Set<string>
  /** Wrong codes in a row, by whose tries they spend. */
  readonly wrong: Map<string, { count: number; at: number }>
}

export const minute = 60_000
/** Real time goes on while a request is under way: nearer than this to an end, either answer is right. */
export const grace = 20_000
export const journeyLives = 30 * minute
const codeLives = 10 * minute
const triesRest = 60 * minute
const idle = 30 * minute
const whole = 12 * 60 * minute

/** A world in which nothing has happened yet. */
export const newModel = (people: readonly Person[]): Model => ({
  ...{ people, journeys: [], sessions: new Map(), known: new Set(), wrong: new Map() },
})

export const deviceMark = (device: string, { id }: Person) => `${device} ${id}`

/** Whether a device, as far as the test knows, may have skipped the code for this person. */
export const isKnown = (model: Model, device: string, person: Person) =>
  model.known.has(deviceMark(device, person))

/** Why this code on this journey from this device must not be accepted now; nothing when it may. */
export function objection(
  model: Model,
  journey: Journey,
  typed: { code: string; device: string; at: number },
) {
  const newest = journey.codes.at(-1)
  if (journey.step !== 'code') return 'the step is over'
  if (typed.device !== journey.device) return 'it is another browser'
  if (journey.generation !== journey.person.generation) return 'the password has changed since'
  if (typed.code !== newest?.code) return 'it is not the newest code of this journey'
  if (typed.at > newest.at + codeLives + grace) return 'the code is over'
  if (typed.at > journey.openedAt + journeyLives + grace) return 'the journey is over'
  if (wrongInARow(model, journey, typed.at) >= 5) return 'the tries are spent'
  return undefined
}

/** Whether nothing speaks against this code, not even by a little. */
export function isDue(
  model: Model,
  journey: Journey,
  typed: { code: string; device: string; at: number },
): boolean {
  const newest = journey.codes.at(-1)
  return (
    objection(model, journey, typed) === undefined &&
    newest !== undefined &&
    typed.at < newest.at + codeLives - grace &&
    typed.at < journey.openedAt + journeyLives - grace &&
    [...model.wrong].every(([key, { count }]) => !key.includes(journey.person.id) || count === 0)
  )
}

function triesKey(model: Model, { kind, person, device }: Journey): string {
  return `${kind} ${person.id} ${isKnown(model, device, person) ? device : 'strangers'}`
}

function wrongInARow(model: Model, journey: Journey, at: number): number {
  const tries = model.wrong.get(triesKey(model, journey))
  return tries && at < tries.at + triesRest - grace ? tries.count : 0
}

/** A wrong code on a journey that waits for one spends a try, unless all are spent: then it does not count. */
export function spendTry(model: Model, journey: Journey, at: number): void {
  const count = wrongInARow(model, journey, at)
  if (count < 5) model.wrong.set(triesKey(model, journey), { count: count + 1, at })
}

/** A right code forgives the wrong ones before it. */
export const forgive = (model: Model, journey: Journey) => model.wrong.delete(triesKey(model, journey))

/** A new password ends what stood on the old one. */
export function renew(model: Model, person: Person, password: string): void {
  person.password = password
  person.generation += 1
  for (const mark of model.known) if (mark.endsWith(` ${person.id}`)) model.known.delete(mark)
}

/** Whether a session must hold, must not, or may do either because its end is near. */
export function holds(session: Session | undefined, at: number): boolean | 'either' {
  if (!session || session.isOver || session.generation !== session.person.generation) return false
  const left = Math.min(session.seenAt + idle, session.since + whole) - at
  return Math.abs(left) < grace + minute ? 'either' : left > 0
}
