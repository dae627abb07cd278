/** One arrow of a state chart: from state to state, by an act or by `time`. */
export interface Arrow {
  from: string
  to: string
  by: string
}

/** Where charts begin and end. */
export const outside = '[*]'

/** The arrows of the nth mermaid chart of a page. A state whose name mermaid cannot write has an alias with its name. */
export function arrowsOf(page: string, nth = 0): Arrow[] {
  const chart = [...page.matchAll(/```mermaid\nstateDiagram-v2\n([\s\S]*?)```/g)][nth]?.[1] ?? ''
  const names = new Map([...chart.matchAll(/^ *state "([^"]+)" as (\S+)$/gm)].map((m) => [m[2], m[1] ?? '']))
  const nameOf = (state = '') => names.get(state) ?? state
  return [...chart.matchAll(/^ *(\S+) --> ([^\s:]+)(?:: (.+))?$/gm)].flatMap(([, from, to, by = '']) =>
    by.split(', ').map((one) => ({ from: nameOf(from), to: nameOf(to), by: one })),
  )
}

/** The states of a chart, without where it begins and ends. */
export const statesOf = (arrows: Arrow[]) =>
  [...new Set(arrows.flatMap(({ from, to }) => [from, to]))].filter((state) => state !== outside).toSorted()

/** Arrows as lines that can be compared and read. */
export const linesOf = (arrows: Arrow[]) =>
  [...new Set(arrows.map(({ from, to, by }) => `${from} --> ${to}: ${by}`))].toSorted()

/** A page's table of calls: `METHOD /path`, who, and the refusals in their order. */
export function callsOf(page: string): string[] {
  return [...page.matchAll(/^\| `([A-Z]+ \/api\/[^`]+)` \| ([^|]+) \|(?: ([^|]*) )?\|$/gm)]
    .map(([, call, who, refusals = '']) =>
      lineOfCall(call ?? '', who ?? '', refusals.match(/[a-z-]{3,}/g) ?? []),
    )
    .toSorted()
}

/** A call as a line that can be compared and read. */
export const lineOfCall = (call: string, who: string, refusals: string[]) =>
  `${call} for ${who}: ${refusals.toSorted().join(', ') || 'none'}`
