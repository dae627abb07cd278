import { shuffled, streamOf } from './stream.ts'

/** Whom a drill reaches, as far as its order hangs on it. */
export interface Target {
  readonly id: string
  readonly company: string
  readonly unit: string
}

/** One mail of the plan. */
export interface Planned extends Target {
  readonly template: string
  readonly dueAt: Date
}

/** What people are spread over. */
export interface Over {
  readonly seed: Buffer
  readonly templates: readonly string[]
  readonly minutes: readonly Date[]
}

/**
 * Spreads people over templates and minutes: in every department the templates come equally often, and every stretch of
 * time reaches each department by its share, so that no neighbour's warning and no quiet hour bends the numbers. The
 * seed decides, nothing else.
 */
export function spread(people: readonly Target[], { seed, templates, minutes }: Over): Planned[] {
  const departments = Map.groupBy(people, ({ company, unit }) => `${company}\n${unit}`)
  const placed = [...departments]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, inside]) => placedWithin(inside, templates, streamOf(seed, `department ${name}`)))
    .toSorted((one, other) => one.place - other.place || (one.target.id < other.target.id ? -1 : 1))
  const next = streamOf(seed, 'minutes')
  return placed.map(({ target: { id, company, unit }, template }, n) => ({
    ...{ id, company, unit, template },
    // One within each equal stretch of the time there is: random, and never more an hour than the plan allows.
    dueAt: minutes[Math.floor(((n + next()) / placed.length) * minutes.length)] as Date,
  }))
}

function placedWithin(inside: readonly Target[], templates: readonly string[], next: () => number) {
  const sorted = inside.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const order = shuffled(templates, next)
  return shuffled(sorted, next).map((target, n) => ({
    target,
    template: order[n % order.length] as string,
    place: (n + next()) / inside.length,
  }))
}
