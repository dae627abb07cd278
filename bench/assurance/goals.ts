import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedDemoRegisters, shipRegisters } from '../../src/assurance/public.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import { type Goal, tableOf } from './goal.ts'
import { alertToClocks } from './of-an-alert.ts'
import { detectionToContainment } from './of-containment.ts'
import { clickedToTrained } from './of-drills.ts'
import { receiptOfReport } from './of-reports.ts'
import { computedShare, evidenceAge, reproduced } from './of-the-evidence.ts'
import { tamperings } from './of-the-log.ts'
import { indicatorToSignIn, legalClocks, revocation } from './of-the-watch.ts'
import { twiceAYear } from './of-training.ts'

let world: TestWorld
let house: TestWorld
beforeAll(async () => {
  world = await newWorld({ profile: 'demo', at: '2026-05-11T10:00:00+09:00' })
  await shipRegisters(world)
  await seedDemoRegisters(world)
  house = await newWorld()
})
afterAll(async () => {
  await house.close()
  await world.close()
})

it('the goals of promises and proof, measured', { timeout: 600_000 }, async () => {
  const goals: Goal[] = [
    await computedShare(world),
    await evidenceAge(world),
    await twiceAYear(),
    await detectionToContainment(),
    await revocation(house),
    await indicatorToSignIn(house),
    legalClocks(),
    await alertToClocks(house),
    await receiptOfReport(world),
    await clickedToTrained(),
    await reproduced(world),
    await tamperings(),
  ]
  process.stdout.write(`\n${tableOf(goals)}\n\n`)
  expect(goals.filter(({ isMet }) => isMet === false)).toEqual([])
})
