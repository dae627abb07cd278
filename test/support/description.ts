import type { TestServer } from './server.ts'
import { browserOf } from './session-of.ts'
import { staffSession } from './staff.ts'
import type { TestWorld } from './world.ts'

/** The whole description of the API, as the operator's staff are told it: everybody else gets a part of it. */
export async function wholeDescription<Description>(
  world: TestWorld,
  server: TestServer,
): Promise<Description> {
  const auditor = await browserOf(server, await staffSession(world, 'auditor'))
  return (await auditor.get<Description>('/api/openapi.json')).body
}
