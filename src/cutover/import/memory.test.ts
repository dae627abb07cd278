import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newGate } from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { generateExport } from '../generate/generate-export.ts'
import { importExport } from '../public.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
  // Somebody has come to the gate before: numbers are forgiven only then.
  await newGate(world).begin('member')
  await newGate(world).password('7654321', 'not-this-one-7')
})
afterAll(() => world.close())

/** The most bytes that were in use while an export of so many people came in: what nobody needs is collected first. */
async function mostHeld(accounts: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-export-'))
  await generateExport({ folder, accounts, seed: accounts })
  let most = 0
  let slices = 0
  const told = () => {
    if (slices++ % 4 !== 2) return
    collect()
    const { heapUsed, external } = process.memoryUsage()
    most = Math.max(most, heapUsed + external)
  }
  const outcome = await importExport(world, world.pool, { paths: [folder], isDryRun: true, told })
  rmSync(folder, { recursive: true })
  expect(outcome).toMatchObject({ ok: true, value: { state: 'tried', faults: 0 } })
  expect(slices).toBeGreaterThan(accounts / 500)
  return most
}

it('holds as much of a long export in memory as of a short one', async () => {
  // Whatever is loaded and made once is there afterwards.
  await mostHeld(6_000)
  const few = await mostHeld(6_000)
  const many = await mostHeld(18_000)
  // A third of the bytes the lines have in their files.
  expect(many - few).toBeLessThan(12_000 * 100)
})
