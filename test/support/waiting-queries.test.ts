import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, inject, it } from 'vitest'

const run = promisify(execFile)
const guard = new URL('waiting-queries.ts', import.meta.url).href

describe('a connection that is asked before it has answered', () => {
  const asked = (settings: object) => {
    const program = `
      import pg from 'pg'
      const pool = new pg.Pool(${JSON.stringify({ ...inject('postgres'), database: 'postgres', ...settings })})
      const client = await pool.connect()
      await Promise.all([1, 2, 3].map(() => client.query('select 1')))
      client.release()
      await pool.end()`
    return run(process.execPath, ['--import', guard, '--input-type=module', '-e', program])
  }

  it('ends the tests, unless its pool sends questions on as they come', async () => {
    await expect(asked({})).rejects.toMatchObject({ code: 1 })
    await expect(asked({ pipeline: true })).resolves.toMatchObject({ stderr: '' })
  })
})
