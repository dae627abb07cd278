export const correlationTypes = ['event_count', 'value_count', 'temporal', 'temporal_ordered'] as const

/** When events together mean something. `atLeast` counts events, distinct values or distinct rules by its type. */
export interface Window {
  readonly type: (typeof correlationTypes)[number]
  readonly timespanMs: number
  readonly atLeast: number
  /** For `temporal_ordered`: the rules in their order. */
  readonly order: readonly string[]
}

/** What a window remembers of one event: the value counted, when, and the fact. */
export type Mark = readonly [value: string, at: number, seq: number]

/** One event for a window: its value to count (for temporal types the rule it fits). */
export interface Arrival {
  readonly value: string
  readonly at: number
  readonly seq: number
}

/**
 * Lets one event into the window of its group. The marks are never more than the count that matters, so that a flood
 * does not grow what is kept. Hit when the condition holds within one timespan that ends with the newest event.
 */
export function intoWindow(
  window: Window,
  marks: readonly Mark[],
  arrival: Arrival,
): { marks: Mark[]; isHit: boolean } {
  if (window.type === 'temporal_ordered') return intoOrder(window, marks, arrival)
  const { value, at, seq } = arrival
  const newest = Math.max(at, ...marks.map((mark) => mark[1]))
  const others = window.type === 'event_count' ? marks : marks.filter((mark) => mark[0] !== value)
  const same = window.type === 'event_count' ? undefined : marks.find((mark) => mark[0] === value)
  const own: Mark = same && same[1] > at ? same : [value, at, seq]
  const kept = [...others, own]
    .filter((mark) => mark[1] >= newest - window.timespanMs)
    .toSorted((one, other) => one[1] - other[1])
    .slice(-window.atLeast)
  return { marks: kept, isHit: kept.length >= window.atLeast && kept.includes(own) }
}

/** Per rule the latest beginning of a chain that has come as far as this rule; a later beginning is never worse. */
function intoOrder(window: Window, marks: readonly Mark[], { value, at, seq }: Arrival) {
  const before = window.order[window.order.indexOf(value) - 1]
  const begun = before === undefined ? at : marks.find((mark) => mark[0] === before)?.[1]
  if (begun === undefined || at < begun || at - begun > window.timespanMs)
    return { marks: [...marks], isHit: false }
  const same = marks.find((mark) => mark[0] === value)
  const own: Mark = same && same[1] > begun ? same : [value, begun, seq]
  return {
    marks: [...marks.filter((mark) => mark[0] !== value), own],
    isHit: value === window.order.at(-1),
  }
}
