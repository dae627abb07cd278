import type { World } from '#platform/world.ts'

/** What is sealed of an inquiry. */
export interface Sealed {
  readonly name?: string
  readonly address: string
  readonly words: string
  readonly answer?: string
}

/** Seals who asked and what, under the inquiry's own id. */
export const sealWords = ({ keys }: Pick<World, 'keys'>, id: string, words: Sealed): Buffer =>
  keys.seal('contact window', id, JSON.stringify(words))

/** Opens what `sealWords` sealed. */
export const openWords = ({ keys }: Pick<World, 'keys'>, id: string, sealed: Buffer): Sealed =>
  // Written by `sealWords` alone, and authenticated.
  JSON.parse(keys.open('contact window', id, sealed)) as Sealed
