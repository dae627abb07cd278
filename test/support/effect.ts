/**
 * How far two samples lie apart: the rank-biserial correlation of Mann and Whitney's U. 0 when they overlap wholly, 1 or
 * -1 when every value of one lies above every value of the other. It asks for no shape of the distributions.
 */
export function effectOf(one: readonly number[], other: readonly number[]): number {
  const both = [
    ...one.map((value) => ({ value, mine: true })),
    ...other.map((value) => ({ value, mine: false })),
  ]
  both.sort((a, b) => a.value - b.value)
  let ranks = 0
  for (let start = 0; start < both.length; ) {
    let end = start
    while (end < both.length && both[end]?.value === both[start]?.value) end++
    // Equal values share the mean of their ranks.
    const rank = (start + 1 + end) / 2
    ranks += rank * both.slice(start, end).filter(({ mine }) => mine).length
    start = end
  }
  const u = ranks - (one.length * (one.length + 1)) / 2
  return (2 * u) / (one.length * other.length) - 1
}
