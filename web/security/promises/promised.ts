import type { PromiseWall } from '#assurance/contract.ts'

/** What is promised from now on; what is told of the past needs no proof. */
export const kinds = ['priority', 'policy', 'measure'] as const

/** The promises of a wall in the order they are read. */
export const kept = ({ promises }: PromiseWall): PromiseWall['promises'] =>
  kinds.flatMap((kind) => promises.filter((promise) => promise.kind === kind))

/** A number as people read it: a share in per cent, everything else as it is. */
export function written(value: number | undefined, isShare: boolean): string | undefined {
  if (value === undefined) return undefined
  const rounded = Math.round(value * (isShare ? 1000 : 100)) / (isShare ? 10 : 100)
  return isShare ? `${rounded}%` : rounded.toLocaleString('ja-JP')
}
