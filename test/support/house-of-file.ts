import { afterAll, beforeAll } from 'vitest'
import { newServer, type TestServer } from './server.ts'
import { newWorld, type TestWorld, type WorldOptions } from './world.ts'

// Each test file loads its modules anew, so that these are its own.

/** The world of this file, from its first test on. */
export let world: TestWorld

/** The house that listens over it. */
export let server: TestServer

/** A second node on the same database, where one was asked for. */
export let other: TestServer

/** Opens a world and the house over it before the tests of a file, and closes them after the last. */
export function houseOfFile({ nodes = 1, ...options }: WorldOptions & { nodes?: 1 | 2 } = {}): void {
  beforeAll(async () => {
    world = await newWorld(options)
    server = await newServer(world)
    if (nodes > 1) other = await newServer(world)
  })
  afterAll(async () => {
    await server?.close()
    await other?.close()
    await world?.close()
  })
}
