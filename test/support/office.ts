import { demoPeople, demoRegisters } from '../../src/assurance/demo/seed-demo-registers.ts'
import { loadRegisters } from '../../src/assurance/loading/load-registers.ts'
import { takePopulation } from '../../src/assurance/population/file/load-population.ts'
import { shipRegisters } from '../../src/assurance/shipped/ship-registers.ts'
import { newServer } from './server.ts'
import { signedInStaff } from './staff.ts'
import { newWorld } from './world.ts'

const tests = { by: 'operator', name: 'tests' } as const

/** The security office of the demonstration, with its registers and the people of the group, and an officer at work. */
export async function openOffice() {
  const world = await newWorld({ house: true, profile: 'demo' })
  const server = await newServer(world)
  await shipRegisters(world)
  await loadRegisters(world, tests, demoRegisters())
  await takePopulation(world, tests, demoPeople())
  const officer = await signedInStaff(world, server, 'security-officer')
  const close = async () => {
    await server.close()
    await world.close()
  }
  return { world, server, officer, close }
}

/** An office, as the tests of a file keep it. */
export type Office = Awaited<ReturnType<typeof openOffice>>
