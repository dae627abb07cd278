import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

/** How many threads a fresh program hashes on after it gave its pool a thread a core. Linux names and lists them. */
async function threadsWith(env: Record<string, string>): Promise<number> {
  const program = `
    import { readdirSync, readFileSync } from 'node:fs'
    import { hash } from '@node-rs/argon2'
    import { threadPerCore } from ${JSON.stringify(join(import.meta.dirname, 'thread-pool.ts'))}
    threadPerCore()
    await Promise.all(Array.from({ length: 8 }, () => hash('tsubaki7kumo', { memoryCost: 1024, timeCost: 1 })))
    const threads = readdirSync('/proc/self/task').map((id) => readFileSync('/proc/self/task/' + id + '/comm', 'utf8'))
    console.log(threads.filter((name) => name.startsWith('libuv-worker')).length)`
  const words = ['--input-type=module', '--eval', program]
  const { PATH = '' } = process.env
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    cwd: import.meta.dirname,
    env: { PATH, ...env },
  })
  return Number(stdout)
}

describe('the pool hashes run on', () => {
  it('has a thread a core, two at least', async () => {
    expect(await threadsWith({})).toBe(Math.max(2, availableParallelism()))
  })

  it('has as many as the environment says', async () => {
    expect(await threadsWith({ UV_THREADPOOL_SIZE: '3' })).toBe(3)
  })
})
