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
  /** 95 % interval (Hanley and McNeil 1982). */
  readonly low: number
  readonly high: number
}

const [folds, rounds, bins, rate] = [5, 40, 16, 0.3]

/**
 * Learns from four fifths of the probes what tells them apart, guesses the last fifth, five times over, and says how well all
 * those guesses do. Boosted stumps: each asks one thing, the next one what the ones before got wrong.
 */
export function guessed(probes: readonly Probe[]): Auc {
  const columns = columnsOf(probes)
  const scores = new Float64Array(probes.length)
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = probes.map(({ group }) => foldOf(group) === fold)
    const all = boosted(probes, columns, isHeld)
    for (const [n, held] of isHeld.entries()) if (held) scores[n] = all[n] ?? 0
  }
  return aucOf(probes, scores)
}

// Scattered: accounts are made kind by kind, and a fold that held one kind alone could not be guessed from the others.
const foldOf = (group: number) => (Math.imul(group + 1, 0x9e3779b1) >>> 8) % folds

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

/** How often a probe of which it is true gets the higher score than one of which it is not, ties by half. */
function aucOf(probes: readonly Probe[], scores: Float64Array): Auc {
  const order = [...probes.keys()].toSorted((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0))
  let [ranks, many] = [0, 0]
  for (let start = 0; start < order.length; ) {
    let end = start
    while (end < order.length && scores[order[end] ?? 0] === scores[order[start] ?? 0]) end++
    for (const n of order.slice(start, end))
      if (probes[n]?.is) {
        ranks += (start + 1 + end) / 2
        many += 1
      }
    start = end
  }
  const others = probes.length - many
  const auc = (ranks - (many * (many + 1)) / 2) / (many * others)
  const [q1, q2] = [auc / (2 - auc), (2 * auc ** 2) / (1 + auc)]
  const variance =
    (auc * (1 - auc) + (many - 1) * (q1 - auc ** 2) + (others - 1) * (q2 - auc ** 2)) / (many * others)
  const half = 1.96 * Math.sqrt(Math.max(0, variance))
  return { auc, low: auc - half, high: auc + half }
}
