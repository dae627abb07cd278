import { Pool } from 'undici'

/** An answer as the load reads it. */
export interface Answered {
  status: number
  body: string
  cookies: string[]
}

/** Sends one request at a time over each of the kept connections, with as little work as can be: it shares the cores. */
export function asker(origin: string, connections: number) {
  const pool = new Pool(origin, { connections, pipelining: 1 })
  const ask = async (
    method: string,
    path: string,
    { body, cookie }: { body?: object; cookie?: string } = {},
  ): Promise<Answered> => {
    const headers = {
      ...(body && { 'content-type': 'application/json' }),
      ...(cookie && { cookie }),
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0.0.0',
      origin,
    }
    const answer = await pool.request({ method, path, headers, body: body ? JSON.stringify(body) : null })
    const cookies = answer.headers['set-cookie'] ?? []
    return { status: answer.statusCode, body: await answer.body.text(), cookies: [cookies].flat() }
  }
  return { ask, close: () => void pool.destroy() }
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
