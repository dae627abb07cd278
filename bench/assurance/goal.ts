/** One goal of the room, with what was found. */
export interface Goal {
  readonly goal: string
  readonly target: string
  /** In words, with what people would add to it. */
  readonly measured: string
  readonly isMet: boolean
}

/** The goals as a table. */
export function tableOf(goals: readonly Goal[]): string {
  const lines = goals.map(({ goal, target, measured, isMet }) => [
    ...[goal, target, measured],
    isMet ? 'met' : 'NOT MET',
  ])
  const all = [['goal', 'target', 'measured', ''], ...lines]
  const widths = [0, 1, 2].map((n) => Math.max(...all.map((line) => line[n]?.length ?? 0)))
  return all
    .map((line) =>
      line
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Milliseconds that some work takes. */
export async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const begun = performance.now()
  const value = await work()
  return { value, ms: performance.now() - begun }
}

export const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
