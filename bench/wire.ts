import { connect, type Socket } from 'node:net'

/** An answer as the load reads it. */
export interface Answered {
  status: number
  body: string
  cookies: string[]
}

interface Waiting {
  answer: (answer: Answered) => void
  fail: (fault: Error) => void
}

/** A kept connection on which one request is sent at a time. */
export interface Wire {
  ask(request: string): Promise<Answered>
  close(): void
}

/**
 * HTTP/1.1 as far as the servers here speak it, written by hand: a client for every purpose took half a millisecond of
 * each sign-in from the cores that are measured.
 */
export function openWire(host: string, port: number): Wire {
  let socket: Socket | undefined
  let waiting: Waiting | undefined
  let got: Buffer = Buffer.alloc(0)
  const take = (chunk: Buffer) => {
    got = got.length > 0 ? Buffer.concat([got, chunk]) : chunk
    const answer = readAnswer(got)
    if (!answer) return
    got = Buffer.alloc(0)
    waiting?.answer(answer)
    waiting = undefined
  }
  const lose = (fault: Error) => {
    socket = undefined
    got = Buffer.alloc(0)
    waiting?.fail(fault)
    waiting = undefined
  }
  const open = () =>
    connect({ host, port, noDelay: true })
      .on('data', take)
      .on('error', lose)
      .on('close', () => lose(new Error('The server closed the connection.')))
  return {
    ask(request) {
      return new Promise((answer, fail) => {
        waiting = { answer, fail }
        socket ??= open()
        socket.write(request)
      })
    },
    close: () => void socket?.destroy(),
  }
}

/** The answer once all of it is there. */
function readAnswer(bytes: Buffer): Answered | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = bytes.toString('latin1', 0, end)
  const body = bodyOf(head, bytes.subarray(end + 4))
  if (body === undefined) return undefined
  const cookies = [...head.matchAll(/\r\nset-cookie: ([^\r]*)/gi)].map(([, cookie = '']) => cookie)
  return { status: Number(head.slice(9, 12)), body, cookies }
}

function bodyOf(head: string, rest: Buffer): string | undefined {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length !== undefined) return rest.length < Number(length) ? undefined : rest.toString()
  if (!/\r\ntransfer-encoding: chunked/i.test(head)) return ''
  return rest.toString('latin1').endsWith('\r\n0\r\n\r\n') ? unchunked(rest) : undefined
}

function unchunked(rest: Buffer): string {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const line = rest.indexOf('\r\n', at)
    const size = Number.parseInt(rest.toString('latin1', at, line), 16)
    if (!(size > 0)) return Buffer.concat(parts).toString()
    parts.push(rest.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
}
