import type { Known } from './known.ts'
import type { Blame } from './read-file.ts'
import type { Registers } from './shapes.ts'

type Holder = Registers['seats'][number]['holders'][number]

/** What is wrong with seats and their holders: unknown names, days in the wrong order, two CISOs on one day. */
export function seatEnds({ seats }: Registers, known: Known): Blame[] {
  return seats.flatMap(({ id, body, holders }, n) => {
    const at = (...path: (string | number)[]) => ['seats', n, ...path]
    return [
      ...(body !== undefined && !known.bodies.has(body)
        ? [{ path: at('body'), reason: `there is no body ${body}` }]
        : []),
      ...holders.flatMap((holder, m) => holderEnds(holder, at('holders', m), known)),
      ...(id === 'ciso'
        ? overlaps(holders).map((m) => ({ path: at('holders', m), reason: 'two at once' }))
        : []),
    ]
  })
}

function holderEnds({ person, from, until }: Holder, path: (string | number)[], known: Known): Blame[] {
  return [
    ...(known.people.has(person) ? [] : [{ path, reason: `nobody is called ${person}` }]),
    ...(until !== undefined && until <= from ? [{ path, reason: 'ends before it begins' }] : []),
  ]
}

const overlaps = (holders: readonly Holder[]) =>
  holders.flatMap((one, m) => (holders.slice(0, m).some((other) => isAtOnce(one, other)) ? [m] : []))

const isAtOnce = (one: Holder, other: Holder) =>
  (other.until === undefined || one.from < other.until) && (one.until === undefined || other.from < one.until)
