import { type Answered, openWire, type Wire } from './wire.ts'

/** Sends one request at a time over each of the kept connections, with as little work as can be: it shares the cores. */
export function asker(origin: string, connections: number) {
  const { host, hostname, port } = new URL(origin)
  const wires = Array.from({ length: connections }, () => openWire(hostname, Number(port)))
  const free = [...wires]
  const waiting: ((wire: Wire) => void)[] = []
  const giveBack = (wire: Wire) => {
    const next = waiting.shift()
    if (next) next(wire)
    else free.push(wire)
  }
  const ask = async (method: string, path: string, sent: Sent = {}): Promise<Answered> => {
    const wire = free.pop() ?? (await new Promise<Wire>((given) => waiting.push(given)))
    try {
      return await wire.ask(requestOf({ host, origin }, `${method} ${path}`, sent))
    } finally {
      giveBack(wire)
    }
  }
  const close = () => {
    for (const wire of wires) wire.close()
  }
  return { ask, close }
}

interface Sent {
  body?: object
  cookie?: string
}

function requestOf(to: { host: string; origin: string }, what: string, { body, cookie }: Sent): string {
  const text = body && JSON.stringify(body)
  const lines = [
    `${what} HTTP/1.1`,
    `host: ${to.host}`,
    'user-agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0.0.0',
    `origin: ${to.origin}`,
    ...(cookie ? [`cookie: ${cookie}`] : []),
    ...(text ? ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`] : []),
  ]
  return `${lines.join('\r\n')}\r\n\r\n${text ?? ''}`
}

/** Keeps `atOnce` runs of `one` going for some seconds; answers how many ended per second. A failed run ends the bench. */
export async function perSecond(
  atOnce: number,
  seconds: number,
  one: (worker: number) => Promise<void>,
): Promise<number> {
  const begin = performance.now()
  const end = begin + seconds * 1000
  let ended = 0
  const worker = async (number: number) => {
    while (performance.now() < end) {
      await one(number)
      ended += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, number) => worker(number)))
  return (ended * 1000) / (performance.now() - begin)
}

/** Runs `one` so many times in all, so many at once. A failed run ends the bench. */
export async function timesInAll(
  atOnce: number,
  times: number,
  one: (worker: number) => Promise<void>,
): Promise<void> {
  let begun = 0
  const worker = async (number: number) => {
    while (begun++ < times) await one(number)
  }
  await Promise.all(Array.from({ length: atOnce }, (_, number) => worker(number)))
}
