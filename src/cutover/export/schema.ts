import { z } from 'zod'
import { fileKinds, shapes } from './shapes.ts'

/** The JSON schema of every file of an export: one line of JSONL, or one row of CSV by its headings. */
export function exportSchema(): Record<string, object> {
  const schemas = fileKinds.map((kind) => {
    const schema = z.toJSONSchema(shapes[kind], { io: 'input', target: 'draft-2020-12' })
    return [kind, { title: `One line of ${kind}.csv or ${kind}.jsonl`, ...schema }]
  })
  return Object.fromEntries(schemas)
}
