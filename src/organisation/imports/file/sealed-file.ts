import { gunzipSync, gzipSync } from 'node:zlib'
import type { World } from '#platform/world.ts'

const purpose = 'import file'

/** A file of people's data as it waits in the database: packed, then sealed with the key outside it. */
export const sealFile = (world: World, importId: string, text: string): Buffer =>
  world.keys.seal(purpose, importId, gzipSync(text, { level: 1 }).toString('base64'))

/** The file again. Throws when it was not sealed for this import. */
export const openFile = (world: World, importId: string, sealed: Buffer): string =>
  gunzipSync(Buffer.from(world.keys.open(purpose, importId, sealed), 'base64')).toString('utf8')
