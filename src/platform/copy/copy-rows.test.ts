import { afterAll, beforeAll, expect, it } from 'vitest'
import { cloneDatabase } from '../../../test/support/clone.ts'
import { copyRows } from './copy-rows.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  clone = await cloneDatabase()
})
afterAll(() => clone.drop())

it('copies texts with every mark in them, numbers, switches, bytes and nothing, as they are', async () => {
  const client = await clone.pool.connect()
  await client.query('create temporary table t (a text, b int, c boolean, d bytea, e text)')
  const rows = [
    ['tab\tline\nreturn\rback\\slash\\N', 7, true, Buffer.from([0, 255, 92]), null],
    ['', 0, false, Buffer.alloc(0), undefined],
    ['\\.', -1, true, Buffer.from('x'), '風花'],
  ] as const
  await copyRows(client, { table: 't', columns: ['a', 'b', 'c', 'd', 'e'] }, rows)
  const { rows: found } = await client.query('select * from t')
  expect(found.map((row) => [row.a, row.b, row.c, row.d, row.e])).toEqual(
    rows.map((row) => row.map((cell) => cell ?? null)),
  )
  client.release()
})

it('says what PostgreSQL refuses, and the connection goes on', async () => {
  const client = await clone.pool.connect()
  await client.query('create temporary table n (a int)')
  await expect(copyRows(client, { table: 'n', columns: ['a'] }, [['x']])).rejects.toThrow(/integer/)
  await copyRows(client, { table: 'n', columns: ['a'] }, [[1]])
  expect((await client.query('select a from n')).rows).toEqual([{ a: 1 }])
  client.release()
})
