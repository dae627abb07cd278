import { afterAll, beforeAll } from 'vitest'
import { newServer, type TestServer } from './server.ts'
import { newWorld, type TestWorld, type WorldOptions } from './world.ts'

// A worker goes through one test file after another, so that these belong to the file that runs.

/** The world of this file, from its first test on. */
export let world: TestWorld

/** The house that listens over it. */
export let server: TestServer

/** A second node on the same database, where one was asked for. */
export let other: TestServer

/** Opens a world and the house over it before the tests of a file, and closes them after the last. */
export function houseOfFile({ nodes = 1, ...options }: WorldOptions & { nodes?: 1 | 2 } = {}): void {
  const open: { close(): Promise<void> }[] = []
  const opened = <T extends { close(): Promise<void> }>(one: T) => {
    open.unshift(one)
    return one
  }
  beforeAll(async () => {
    world = opened(await newWorld({ house: true, ...options }))
    server = opened(await newServer(world))
    if (nodes > 1) other = opened(await newServer(world))
  })
  afterAll(async () => {
    for (const one of open) await one.close()
  })
}
