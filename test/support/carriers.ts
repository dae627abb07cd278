import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemRandomness } from '../../src/platform/randomness.ts'
import type { Connector, Offer } from '../../src/travel/connectors/connector.ts'
import { httpCarrier } from '../../src/travel/connectors/http/http-carrier.ts'
import { setFault } from '../../src/travel/connectors/simulator/faults/set-fault.ts'
import { changeFlight } from '../../src/travel/connectors/simulator/news/change-flight.ts'
import { simulatorOver } from '../../src/travel/connectors/simulator/simulator.ts'
import { dayInJapan, daysAfter } from '../../src/travel/day.ts'
import { freePort } from './free-port.ts'
import { hasSpoken } from './has-spoken.ts'
import { newWorld } from './world.ts'

/** A carrier of a test, with what one can do to it. */
export interface Rig {
  readonly carrier: Connector
  id(): string
  /** A day so many days after the carrier's first one. */
  dayAhead(days: number): string
  advance(ms: number): Promise<void>
  changeFlight(
    fault: 'sold-out' | 'price-moved' | 'schedule-change' | 'flight-cancelled',
    offer: Pick<Offer, 'id'>,
  ): Promise<void>
  /** What the carrier does by itself each minute has been done. */
  aMinute(): Promise<void>
  /** The next call of a method gets no answer. */
  loseAnswer(when: 'before' | 'after', operation: 'search' | 'hold' | 'issue'): Promise<void>
  close(): Promise<void>
}

/** The demonstration's carrier in a world of its own. */
export async function simulatorRig(): Promise<Rig> {
  const world = await newWorld()
  const first = dayInJapan(await world.clock.now())
  return {
    carrier: simulatorOver(world),
    id: world.random.id,
    dayAhead: (days) => daysAfter(first, days),
    advance: (ms) => world.advance({ seconds: ms / 1000 }),
    async changeFlight(fault, { id }) {
      const [day = '', number] = id.split('.')
      await changeFlight(world, fault, { day, number: Number(number) })
    },
    aMinute: () => world.runJob('travel.carrier-minute'),
    loseAnswer: (when, operation) => setFault(world, { kind: `answer-lost-${when}`, operation, times: 1 }),
    close: world.close,
  }
}

/** A carrier in a process of its own, which can be killed and started again over the same books. */
export interface CarrierProcess extends Rig {
  /** The next call of this method is done and never answered. */
  hang(operation: 'hold' | 'issue'): Promise<void>
  kill(): Promise<void>
  start(): Promise<void>
}

const token = 'a-token-of-the-tests'
const wireName = { search: 'GET offers', hold: 'PUT orders', issue: 'POST carrier-orders/issue' }

/** The reference carrier of examples/carrier as a separate process, spoken to over HTTP. */
export async function httpRig(timeoutMs = 5000): Promise<CarrierProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-carrier-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let running: ChildProcess
  const start = async () => {
    const words = ['--port', String(port), '--books', join(folder, 'books'), '--token', token, '--control']
    running = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
    await hasSpoken(running)
  }
  const kill = async () => {
    const ended = once(running, 'exit')
    running.kill('SIGKILL')
    await ended
  }
  const control = async (wish: object) => {
    await fetch(`${origin}/control`, { method: 'POST', body: JSON.stringify(wish) })
  }
  await start()
  const first = dayInJapan(new Date())
  return {
    carrier: httpCarrier({ origin, token, timeoutMs }),
    id: systemRandomness.id,
    dayAhead: (days) => daysAfter(first, days),
    advance: (ms) => control({ advanceMs: ms }),
    changeFlight: (happens, { id }) => control({ flight: id, happens }),
    // It does so whenever it is called.
    aMinute: async () => {},
    loseAnswer: (how, operation) => control({ fault: { operation: wireName[operation], how } }),
    hang: (operation) => control({ fault: { operation: wireName[operation], how: 'hang' } }),
    ...{ kill, start },
    async close() {
      await kill()
      rmSync(folder, { recursive: true })
    },
  }
}

const script = join(import.meta.dirname, '../../examples/carrier/carrier.ts')
