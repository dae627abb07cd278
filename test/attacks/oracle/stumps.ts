/** One try, as somebody outside could describe it, and whether what he would like to know is true of it. */
export interface Probe {
  readonly seen: Readonly<Record<string, number>>
  readonly is: boolean
  /** Probes of one account are never both learned from and asked about. */
  readonly group: number
}

/** How well a question can be answered from outside: 0.5 is by lot. */
export interface Auc {
  readonly auc: number
  /** Standard error, with the tries at one account as a cluster (DeLong 1988, Obuchowski 1997). */
  readonly error: number
  /** 95 % interval. */
  readonly low: number
  readonly high: number
}

const [folds, rounds, bins, rate] = [5, 40, 16, 0.3]

/**
 * Learns from four fifths of the probes what tells them apart, guesses the last fifth, five times over, and says how well all
 * those guesses do, each held against its own fifth: what was learned of another fifth has another scale. Boosted stumps: each
 * asks one thing, the next one what the ones before got wrong.
 */
export function guessed(probes: readonly Probe[]): Auc {
  const columns = columnsOf(probes)
  const scores = new Float64Array(probes.length)
  const foldOf = foldsOf(probes)
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = probes.map(({ group }) => foldOf.get(group) === fold)
    const all = boosted(probes, columns, isHeld)
    for (const [n, held] of isHeld.entries()) if (held) scores[n] = all[n] ?? 0
  }
  return aucOf(probes, scores, ({ group }) => foldOf.get(group) ?? 0)
}

// Scattered: accounts are made kind by kind, and a fold that held one kind alone could not be guessed from the others. As many of
// either kind in each: where the held fifth had more of one, those learned from have fewer, and the guess would be biased against it.
function foldsOf(probes: readonly Probe[]): Map<number, number> {
  const scatter = (group: number) => Math.imul(group + 1, 0x9e3779b1) >>> 8
  const of = (kind: boolean) => [...new Set(probes.filter(({ is }) => is === kind).map(({ group }) => group))]
  const dealt = (groups: number[]) =>
    groups.toSorted((a, b) => scatter(a) - scatter(b)).map((group, n) => [group, n % folds] as const)
  return new Map([...dealt(of(true)), ...dealt(of(false))])
}

/** Each feature in at most sixteen steps; those that never differ tell nothing. */
function columnsOf(probes: readonly Probe[]): Uint8Array[] {
  const names = [...new Set(probes.flatMap(({ seen }) => Object.keys(seen)))]
  return names.flatMap((name) => {
    const values = probes.map(({ seen }) => seen[name] ?? -1)
    const sorted = values.toSorted((a, b) => a - b)
    const cuts = [
      ...new Set(
        Array.from({ length: bins - 1 }, (_, n) => sorted[Math.floor(((n + 1) / bins) * sorted.length)]),
      ),
    ].filter((cut) => cut !== undefined && cut > (sorted[0] ?? 0))
    // Of few values each is a step, however rare.
    const distinct = [...new Set(sorted)]
    const steps = distinct.length <= bins ? distinct.slice(1) : cuts
    if (steps.length === 0) return []
    return [
      Uint8Array.from(values, (value) => steps.filter((step) => step !== undefined && value >= step).length),
    ]
  })
}

function boosted(
  probes: readonly Probe[],
  columns: readonly Uint8Array[],
  isHeld: readonly boolean[],
): Float64Array {
  const scores = new Float64Array(probes.length)
  for (let round = 0; round < rounds; round++) {
    const slopes = probes.map(({ is }, n) => (isHeld[n] ? 0 : Number(is) - share(scores[n] ?? 0)))
    const bends = probes.map((_, n) => (isHeld[n] ? 0 : share(scores[n] ?? 0) * (1 - share(scores[n] ?? 0))))
    const best = bestStump(columns, slopes, bends)
    if (!best) break
    for (let n = 0; n < scores.length; n++)
      scores[n] = (scores[n] ?? 0) + rate * ((best.column[n] ?? 0) >= best.step ? best.above : best.below)
  }
  return scores
}

const share = (score: number) => 1 / (1 + Math.exp(-score))

function bestStump(columns: readonly Uint8Array[], slopes: readonly number[], bends: readonly number[]) {
  let best: { column: Uint8Array; step: number; above: number; below: number; gain: number } | undefined
  for (const column of columns) {
    const [slope, bend] = [new Float64Array(bins + 1), new Float64Array(bins + 1)]
    for (let n = 0; n < column.length; n++) {
      const at = column[n] ?? 0
      slope[at] = (slope[at] ?? 0) + (slopes[n] ?? 0)
      bend[at] = (bend[at] ?? 0) + (bends[n] ?? 0)
    }
    const sum = (of: Float64Array, from: number, to: number) => of.slice(from, to).reduce((a, b) => a + b, 0)
    for (let step = 1; step <= bins; step++) {
      const [below, above] = [sum(slope, 0, step), sum(slope, step, bins + 1)]
      const [under, over] = [sum(bend, 0, step) + 1, sum(bend, step, bins + 1) + 1]
      const gain = below ** 2 / under + above ** 2 / over
      if (!best || gain > best.gain) best = { column, step, above: above / over, below: below / under, gain }
    }
  }
  return best
}

/** How often a probe of which it is true gets the higher score than one of the same part of which it is not, ties by half. */
export function aucOf(
  probes: readonly Probe[],
  scores: ArrayLike<number>,
  partOf: (probe: Probe) => number = () => 0,
): Auc {
  const places = new Float64Array(probes.length)
  const parts = Map.groupBy([...probes.entries()], ([, probe]) => partOf(probe))
  for (const part of parts.values())
    place(
      places,
      part.map(([n]) => n),
      { probes, scores },
    )
  const auc = mean([...places].filter((_, n) => probes[n]?.is))
  const error = Math.sqrt(
    varianceOf(probes, { places, auc, is: true }) + varianceOf(probes, { places, auc, is: false }),
  )
  return { auc, error, low: auc - 1.96 * error, high: auc + 1.96 * error }
}

const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length

/** For each probe of a part, what share of its other kind lies on the side where it should. */
function place(
  places: Float64Array,
  part: readonly number[],
  { probes, scores }: { probes: readonly Probe[]; scores: ArrayLike<number> },
): void {
  const isOne = (n: number) => probes[n]?.is === true
  const many = part.filter(isOne).length
  const others = part.length - many
  const ties = Map.groupBy(
    part.toSorted((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0)),
    (n) => scores[n],
  )
  let [passed, passedOthers] = [0, 0]
  for (const same of ties.values()) {
    const mine = same.filter(isOne).length
    const theirs = same.length - mine
    for (const n of same)
      places[n] = isOne(n) ? (passedOthers + theirs / 2) / others : (many - passed - mine / 2) / many
    passed += mine
    passedOthers += theirs
  }
}

/** What one kind of probe adds to the variance. The tries at one account go together: they are one draw, not four. */
function varianceOf(
  probes: readonly Probe[],
  { places, auc, is }: { places: Float64Array; auc: number; is: boolean },
): number {
  const sums = new Map<number, number>()
  let many = 0
  for (const [n, probe] of probes.entries()) {
    if (probe.is !== is) continue
    many += 1
    sums.set(probe.group, (sums.get(probe.group) ?? 0) + (places[n] ?? 0) - auc)
  }
  const squares = [...sums.values()].reduce((all, sum) => all + sum ** 2, 0)
  return (squares / many ** 2) * (sums.size / Math.max(1, sums.size - 1))
}
