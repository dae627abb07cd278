import type { World } from '#platform/world.ts'

const hashed = new WeakMap<World['hashing'], Map<string, Promise<string>>>()

/**
 * The hash of a password that people of a test have from the outset. Those of one world share it: each of its own costs as
 * much as the rest of making them. What people set themselves is hashed by the product, anew each time.
 */
export function hashedFor({ hashing }: Pick<World, 'hashing'>, password: string): Promise<string> {
  const known = hashed.get(hashing) ?? new Map<string, Promise<string>>()
  hashed.set(hashing, known)
  const hash = known.get(password) ?? hashing.hash(password)
  known.set(password, hash)
  return hash
}
