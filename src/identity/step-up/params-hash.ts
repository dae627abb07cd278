import type { World } from '#platform/world.ts'

/** What is to be done, exactly: a proof for it opens nothing else. */
export interface Operation {
  /** The name of the act: `change-address`. */
  operation: string
  /** What it is done with; plain JSON. */
  params: unknown
}

/** Keyed hash of an operation with its parameters, the same in whatever order their fields come. */
export function paramsHash(world: World, { operation, params }: Operation): Buffer {
  return world.keys.mac('step-up operation', `${operation}\n${canonical(params)}`)
}

/** JSON with sorted keys and without undefined fields. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  const sorted = fields.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}
