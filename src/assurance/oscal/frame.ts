import { hash } from 'node:crypto'
import type { World } from '#platform/world.ts'

/** The version of the language these documents are written in. */
const oscalVersion = '1.2.0'

/**
 * An id that is the same each time the same thing is written down: the bits of SHA-256 over our names. OSCAL takes versions 4 and 5
 * alone; version 5 would be SHA-1, so it looks like a random one.
 */
export function idOf(...name: (string | number)[]): string {
  const bytes = Buffer.from(hash('sha256', `sekisho oscal ${name.join(' ')}`, 'hex'), 'hex').subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** What every document says of itself. */
export const metadataOf = ({ profile }: Pick<World, 'profile'>, title: string, at: Date) => ({
  title: `${title} – ${profile.operator.name.en}`,
  'last-modified': at.toISOString(),
  version: at.toISOString(),
  'oscal-version': oscalVersion,
})

/** Properties of ours, under a name of our own. */
export const propsOf = (props: Readonly<Record<string, string | number | undefined>>) =>
  Object.entries(props).flatMap(([name, value]) =>
    value === undefined || value === ''
      ? []
      : [{ name, ns: 'https://sekisho.example/ns/oscal', value: String(value) }],
  )

/** An array, or nothing: OSCAL has no empty ones. */
export const some = <Name extends string, T>(name: Name, list: T[]) =>
  (list.length > 0 ? { [name]: list } : {}) as { [N in Name]?: T[] }
