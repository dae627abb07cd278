import { describe, expect, it } from 'vitest'
import { writingFacts } from './fact.ts'
import { listed, Part, part, sql, word } from './sql.ts'

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

  it('takes in as many parts as there are, with commas, and words of our own', () => {
    const row = (n: number) => part`(${n})`
    const ask = (...numbers: number[]) => sql`insert into ${word('a')} values ${listed(numbers.map(row))}`
    expect(ask(7)).toMatchObject({ text: 'insert into a values ($1)', values: [7] })
    expect(ask(7, 8, 9)).toMatchObject({ text: 'insert into a values ($1), ($2), ($3)', values: [7, 8, 9] })
    expect(ask(7)).toEqual({ ...ask(8), values: [7] })
  })

  it('of the facts of an act is put together once for each number of them, and known again after that', () => {
    const fact = (name: string) => ({
      ...{ name, company_id: null, subject: null, data: { name }, personal: null },
    })
    const written = (...names: string[]) =>
      textsOf(writingFacts({ by: 'system', name: 'tests' }, new Date(0), names.map(fact)))
    for (const names of [['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']]) {
      const [before, again] = [written(...names), written(...names.map((name) => `${name}!`))]
      expect(again).toHaveLength(before.length)
      for (const [n, texts] of again.entries()) expect(texts).toBe(before[n])
    }
  })
})

/** The arrays of text a part is made of: by their being the same a query is known again. */
const textsOf = ({ parts, values }: Part): (readonly string[])[] => [
  parts,
  ...values.flatMap((value) => (value instanceof Part ? textsOf(value) : [])),
]
