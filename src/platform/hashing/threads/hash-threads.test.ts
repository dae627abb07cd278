import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type * as WorkerThreads from 'node:worker_threads'
import { afterAll, describe, expect, it, vi } from 'vitest'

// Real threads; only the test sees which they are.
const begun: WorkerThreads.Worker[] = []
vi.doMock('node:worker_threads', async (original) => {
  const real = await original<typeof WorkerThreads>()
  return {
    ...real,
    Worker: class extends real.Worker {
      constructor(file: URL, options: WorkerThreads.WorkerOptions) {
        super(file, options)
        begun.push(this)
      }
    },
  }
})
vi.resetModules()
const { beginThreads, hash, hashThreads, verify } = await import('./hash-threads.ts')
const { HashingLost } = await import('../hashing-queue.ts')
afterAll(async () => {
  vi.doUnmock('node:worker_threads')
  vi.resetModules()
  await Promise.all(begun.map((thread) => thread.terminate()))
})

const cheap = { memoryCost: 1024, timeCost: 1, parallelism: 1 }
const dear = { memoryCost: 65_536, timeCost: 20, parallelism: 1 }

describe('the threads that hash', () => {
  it('are one a core, however many hashes are asked for', async () => {
    await hash('tsubaki7kumo', cheap)
    expect(begun).toHaveLength(1)
    await Promise.all(Array.from({ length: 4 * hashThreads }, () => hash('tsubaki7kumo', cheap)))
    expect(begun).toHaveLength(hashThreads)
  })

  it('tell what is no PHC string', async () => {
    const told = await verify('not a hash', 'tsubaki7kumo', {}).catch((fault: unknown) => fault)
    expect(told).toBeInstanceOf(Error)
    expect(told).not.toBeInstanceOf(HashingLost)
    expect(await verify(await hash('tsubaki7kumo', cheap), 'tsubaki7kumo', {})).toBe(true)
    expect(begun).toHaveLength(hashThreads)
  })

  it('leave nobody waiting for one that has died, and another takes its place', async () => {
    const before = begun.length
    const asked = Array.from({ length: 2 * hashThreads }, () => hash('tsubaki7kumo', dear))
    const heard = Promise.allSettled(asked)
    await Promise.all(begun.map((thread) => thread.terminate()))
    for (const one of await heard)
      expect(one).toMatchObject({ status: 'rejected', reason: { name: 'HashingLost' } })
    expect(await hash('tsubaki7kumo', cheap)).toMatch(/^\$argon2id\$/)
    expect(begun).toHaveLength(before + 1)
  })

  it('are all begun before anybody comes', async () => {
    await Promise.all(begun.map((thread) => thread.terminate()))
    const before = begun.length
    await beginThreads()
    expect(begun).toHaveLength(before + hashThreads)
  })

  it('keep a program until its hash is there, and no longer', async () => {
    const program = `
      import { hash } from ${JSON.stringify(join(import.meta.dirname, 'hash-threads.ts'))}
      console.log((await hash('tsubaki7kumo', ${JSON.stringify(cheap)})).slice(0, 9))`
    const words = ['--input-type=module', '--eval', program]
    const { PATH = '' } = process.env
    const { stdout } = await promisify(execFile)(process.execPath, words, { env: { PATH }, timeout: 60_000 })
    expect(stdout).toBe('$argon2id\n')
  })

  it.runIf(process.platform === 'linux')('bear a name that a list of threads shows', async () => {
    await hash('tsubaki7kumo', cheap)
    const names = readdirSync('/proc/self/task').map((id) =>
      readFileSync(`/proc/self/task/${id}/comm`, 'utf8').trim(),
    )
    expect(names).toContain('hash')
  })
})
