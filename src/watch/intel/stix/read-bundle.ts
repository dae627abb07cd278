import { z } from 'zod'
import { type Misfit, type ReadFile, readJson } from '../files/read-json.ts'
import { type Brought, understandObjects } from './objects.ts'

const Bundle = z.looseObject({
  type: z.literal('bundle', 'A STIX bundle has the type "bundle".'),
  id: z.string().regex(/^bundle--[0-9a-f-]{36}$/, 'This is no identifier of a bundle.'),
  objects: z.array(z.unknown()).min(1).max(20_000),
})

/** Reads a STIX 2.1 bundle, whole or not at all: every fault has its line and its reason. */
export const readBundle = (text: string): ReadFile<Brought> => readJson(text, understandBundle)

function understandBundle(plain: unknown): { value: Brought } | { misfits: readonly Misfit[] } {
  const read = Bundle.safeParse(plain)
  return read.success ? understandObjects(read.data.objects) : { misfits: read.error.issues }
}
