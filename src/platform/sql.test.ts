import { describe, expect, it } from 'vitest'
import { part, sql } from './sql.ts'

describe('a query', () => {
  it('sends every value as a parameter and keeps its name from call to call', () => {
    const ask = (id: string) => sql`select a from b where id = ${id} and c = ${3}`
    expect(ask("'; drop table b")).toMatchObject({
      text: 'select a from b where id = $1 and c = $2',
      values: ["'; drop table b", 3],
    })
    expect(ask('x').name).toBe(ask('y').name)
  })

  it('takes in a part of another room with its values, counted on in order', () => {
    const lent = (device: string) => part`exists (select 1 from d where d.x = ${device})`
    const ask = (device: string) =>
      sql`select ${1}, (${part`${lent(device)} or ${false}`}) from a where b = ${2}`
    expect(ask('k')).toMatchObject({
      text: 'select $1, (exists (select 1 from d where d.x = $2) or $3) from a where b = $4',
      values: [1, 'k', false, 2],
    })
    expect(ask('k').name).toBe(ask('l').name)
    expect(ask('k').name).not.toBe(sql`select ${1} from a`.name)
  })

  it('tells a value from a part in the same place, and one order of parts from another', () => {
    const ask = (one: unknown, other: unknown) => sql`select ${one}, ${other}`
    const [a, b] = [part`a`, part`b`]
    const asked = [ask(1, 2), ask(a, 2), ask(2, a), ask(a, b), ask(b, a)]
    const texts = ['select $1, $2', 'select a, $1', 'select $1, a', 'select a, b', 'select b, a']
    expect(asked.map(({ text }) => text)).toEqual(texts)
    expect(ask(3, a)).toEqual({ ...asked[2], values: [3] })
    expect(new Set(asked.map(({ name }) => name)).size).toBe(5)
  })
})
