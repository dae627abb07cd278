import { Agent, request } from 'node:http'

/** An answer as the load reads it. */
export interface Answered {
  status: number
  body: string
  cookies: string[]
}

/** Sends one request over kept connections. */
export function asker(origin: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask = (method: string, path: string, options: { body?: object; cookie?: string } = {}) =>
    new Promise<Answered>((answer, fail) => {
      const body = options.body && JSON.stringify(options.body)
      const sent = request(`${origin}${path}`, {
        agent,
        method,
        headers: {
          ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
          ...(options.cookie && { cookie: options.cookie }),
          'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0.0.0',
          origin,
        },
      })
      sent.on('error', fail)
      sent.on('response', (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('end', () =>
          answer({
            status: response.statusCode ?? 0,
            body: text,
            cookies: response.headers['set-cookie'] ?? [],
          }),
        )
      })
      sent.end(body)
    })
  return { ask, close: () => agent.destroy() }
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
