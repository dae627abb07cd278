import type { Judge, Labelled } from '../attempt.ts'

/** Far less than any difference between scores, and evenly spread. */
export const lot = (n: number) => 1e-7 * ((n * 0.618033988749895) % 1)

/** What a judge said of each attempt of a world, by number. */
export interface Played {
  readonly world: readonly Labelled[]
  readonly scores: Float64Array
  /** Whether the judge itself asked; only of judges that do. */
  readonly asked: Uint8Array
}

/**
 * Plays a world to a judge in the order of time: it speaks first, and is told afterwards what became of it. Labels decide
 * only whether a code that was asked is passed; probes are scored and leave nothing.
 */
export function play(world: readonly Labelled[], judge: Judge): Played {
  const scores = new Float64Array(world.length)
  const asked = new Uint8Array(world.length)
  for (const [n, { attempt, label }] of world.entries()) {
    const score = judge.score(attempt)
    // Rules know few values: among equals the lot decides, or no rate could be kept.
    scores[n] = score + lot(n)
    const isRight = attempt.password === 'right'
    const asks = isRight && judge.asks?.(attempt, score) === true
    asked[n] = asks ? 1 : 0
    if (label.probe) continue
    const code = asks ? (label.passes ? 'passed' : 'failed') : 'none'
    judge.learn(attempt, { success: isRight && code !== 'failed', code, issued: label.issued })
  }
  return { world, scores, asked }
}
