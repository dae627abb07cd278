import { describe, expect, it } from 'vitest'
import { exportSchema } from './schema.ts'
import { columnsOf, fileKinds } from './shapes.ts'

describe('the schema of an export', () => {
  it('names every column of every file, and what each may hold', () => {
    const schema = exportSchema()
    expect(Object.keys(schema)).toEqual(fileKinds)
    for (const kind of fileKinds)
      expect(schema[kind]).toMatchObject({
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(columnsOf(kind).map((column) => [column, { type: 'string' }])),
      })
    expect(schema.people).toMatchObject({
      properties: { role: { enum: ['administrator', 'ticketing-manager', 'traveller'] } },
    })
  })
})
