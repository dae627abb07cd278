import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealFacts } from '../../src/audit/chain/seal-facts.ts'
import { signingKeyOf } from '../../src/audit/checkpoints/signing-key.ts'
import { writeCopy } from '../../src/audit/verification/write-copy.ts'
import type { TestWorld } from './world.ts'

export const companies = [1, 2, 3].map((n) => `0190cccc-0000-7000-8000-00000000000${n}`)
const keeper = { by: 'system', name: 'lamp keeper' } as const

/** Leaves facts of three companies and of none, in as many sealed stretches as asked. */
export async function fillLog(world: TestWorld, stretches: number, each: number): Promise<void> {
  for (let stretch = 0; stretch < stretches; stretch++) {
    await world.act(keeper, (act) => {
      for (let n = 0; n < each; n++) {
        const companyId = companies[(stretch + n * n) % 4]
        act.note('lamp-lit', {
          ...(companyId && { companyId }),
          data: { stretch, n, where: '玄関 "hall"\\' },
        })
      }
    })
    await sealFacts(world)
  }
}

/** A copy of the log in a folder of its own. */
export async function newCopy(world: TestWorld): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'sekisho-copy-')), 'copy')
  await writeCopy(world, folder)
  return folder
}

export const keyOf = (world: TestWorld) => signingKeyOf(world.keys)
