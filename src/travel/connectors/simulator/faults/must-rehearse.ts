import type { World } from '#platform/world.ts'

/** Throws where real people fly: faults are for demonstrations and tests, whose clock moves too. */
export function mustRehearse({ profile }: World): void {
  if (!profile.movableClock && !profile.demo)
    throw new Error(`Faults are for demonstrations and tests; the profile "${profile.name}" is neither.`)
}
