import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

/** On how many threads a fresh program hashes that gave its pool a thread a core, and how many it set. Linux names and lists them. */
async function threadsWith(env: Record<string, string>): Promise<number[]> {
  const program = `
    import { readdirSync, readFileSync } from 'node:fs'
    import { hash } from '@node-rs/argon2'
    import { threadPerCore } from ${JSON.stringify(join(import.meta.dirname, 'thread-pool.ts'))}
    threadPerCore()
    await Promise.all(Array.from({ length: 8 }, () => hash('tsubaki7kumo', { memoryCost: 1024, timeCost: 1 })))
    const threads = readdirSync('/proc/self/task').map((id) => readFileSync('/proc/self/task/' + id + '/comm', 'utf8'))
    console.log(JSON.stringify([
      threads.filter((name) => name.startsWith('libuv-worker')).length, Number(process.env.UV_THREADPOOL_SIZE)]))`
  const words = ['--input-type=module', '--eval', program]
  const { PATH = '' } = process.env
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    cwd: import.meta.dirname,
    env: { PATH, ...env },
  })
  return JSON.parse(stdout)
}

describe('the pool hashes run on', () => {
  it('has a thread a core, two at least', async () => {
    const one = Math.max(2, availableParallelism())
    expect(await threadsWith({})).toEqual([one, one])
  })

  it('has as many as the environment says', async () => {
    expect(await threadsWith({ UV_THREADPOOL_SIZE: '3' })).toEqual([3, 3])
  })
})
