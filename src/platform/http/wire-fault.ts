import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { problemDocument } from './problem.ts'
import { secureHeaders } from './security-headers.ts'
import type { Serving } from './serve-route.ts'

const answers: Record<string, { refusal: string; status: string }> = {
  HPE_HEADER_OVERFLOW: { refusal: 'too-large', status: '431 Request Header Fields Too Large' },
  ERR_HTTP_REQUEST_TIMEOUT: { refusal: 'too-slow', status: '408 Request Timeout' },
}
const otherwise = { refusal: 'invalid-input', status: '400 Bad Request' }

/** Answers what never became a request (too large a header, too slow, no HTTP) like everything else: calmly, with an error id. */
export function answerWireFault(serving: Serving, newId: () => string) {
  return function answer(this: FastifyInstance, fault: Error & { code?: string }, socket: Socket): void {
    if (fault.code === 'ECONNRESET' || socket.destroyed) return
    const errorId = newId()
    const { refusal, status } = answers[fault.code ?? ''] ?? otherwise
    this.log.info({ errorId, refusal, reason: fault.code }, 'refused on the wire')
    if (!socket.writable) return void socket.destroy()
    // Who did not finish a request has not said which language he reads.
    const body = problemDocument(
      { refusal, status: Number.parseInt(status, 10) },
      errorId,
      'ja',
      serving.tell,
    )
    const headers = {
      ...secureHeaders(serving.world.config.origin),
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'ja',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      connection: 'close',
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`)
  }
}
