import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Config } from '../config.ts'
import { plainAddress } from './client.ts'

/** The figures of this process, for `/metrics`; rooms add their own gauges here. */
export const registry = new Registry()
collectDefaultMetrics({ register: registry })

const took = new Histogram({
  name: 'sekisho_request_seconds',
  help: 'How long requests took, by route and status class.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
})

/** A figure that is read when somebody looks. One that cannot be read is NaN: the others are wanted then most of all. */
export function gauge(name: string, help: string, read: () => Promise<number> | number): void {
  registry.removeSingleMetric(name)
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.set(
        await Promise.resolve()
          .then(read)
          .catch(() => Number.NaN),
      )
    },
  })
}

/** Counts every request and serves the figures to whoever `mayRead`. */
export function measure(app: FastifyInstance, config: Config): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    took.observe(
      { method: request.method, route, status: `${Math.floor(reply.statusCode / 100)}xx` },
      reply.elapsedTime / 1000,
    )
  })
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(request, config)) return reply.callNotFound()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

/**
 * With a token set, whoever brings it. Without one this machine only, and only where the origin is this machine too: a
 * proxy beside us looks like this machine, and need not send any header that tells it from one.
 */
function mayRead(request: FastifyRequest, { metricsToken, origin }: Config): boolean {
  if (metricsToken) return isSame(request.headers.authorization ?? '', `Bearer ${metricsToken}`)
  if (origin.startsWith('https:')) return false
  const peer = plainAddress(request.socket.remoteAddress ?? '')
  const isLocal = peer?.startsWith('127.') || peer === '0:0:0:0:0:0:0:1'
  return Boolean(isLocal) && !forwarding.some((name) => request.headers[name] !== undefined)
}

const forwarding = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'forwarded',
  'via',
]

function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(one), hash(other))
}
