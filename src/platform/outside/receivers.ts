import { request } from 'node:https'
import { connect as connectLine } from 'node:net'
import { Duplex } from 'node:stream'
import { connect } from 'node:tls'
import { watchForFarewell } from './tls-farewell.ts'

/** What is delivered to a system outside over TLS; only configured ones are ever called. */
export interface Delivery {
  readonly host: string
  readonly port: number
  /** PEM of the authority that signed its certificate, when it is not one every system knows. */
  readonly ca: string | undefined
  readonly timeoutMs: number
  readonly content: Buffer
}

/**
 * Writes everything over one TLS connection and waits until the other side has read to its end and said farewell. A line
 * that breaks, stops without a farewell or does not end in time throws: how much arrived is unknown then.
 */
export function deliverOverTls({ host, port, ca, timeoutMs, content }: Delivery): Promise<void> {
  return new Promise((resolve, reject) => {
    const farewell = watchForFarewell()
    const line = connectLine({ host, port })
    const socket = connect({
      socket: Duplex.from({ readable: line.pipe(farewell.passing), writable: line }),
      ...{ servername: host, minVersion: 'TLSv1.2', ...(ca && { ca }) },
    })
    const settle = (fault?: Error) => {
      clearTimeout(timer)
      if (!fault && socket.writableFinished && farewell.hasCome()) resolve()
      else reject(fault ?? new Error('The line broke.'))
      socket.destroy()
      line.destroy()
    }
    const timer = setTimeout(() => settle(new Error('too late')), timeoutMs)
    socket.on('secureConnect', () => socket.end(content))
    // An end without farewell is no end; what breaks the line and what is sealed on it may both say so.
    socket.on('end', () => settle())
    for (const one of [socket, line]) one.on('error', settle)
    line.on('close', () => settle())
    socket.resume()
  })
}

/** A delivery by HTTPS. */
export interface PostDelivery extends Delivery {
  /** The path with its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/** Posts the content and answers the status; follows no redirect. No answer in time, or a broken line, throws. */
export function deliverByPost(delivery: PostDelivery): Promise<number> {
  const { host, port, path, ca, headers, content, timeoutMs } = delivery
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs)
    const options = { host, port, path, method: 'POST', agent: false, signal, ...(ca && { ca }) } as const
    const call = request(
      { ...options, headers: { ...headers, 'content-length': content.length } },
      (answer) => {
        answer.on('error', reject)
        answer.on('end', () => resolve(answer.statusCode ?? 0))
        answer.resume()
      },
    )
    call.on('error', reject)
    call.end(content)
  })
}
