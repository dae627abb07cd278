import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
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

/** A figure that is read when somebody looks. */
export function gauge(name: string, help: string, read: () => Promise<number> | number): void {
  registry.removeSingleMetric(name)
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.set(await read())
    },
  })
}

/** Counts every request and serves the figures to this machine only, never through a proxy. */
export function measure(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    took.observe(
      { method: request.method, route, status: `${Math.floor(reply.statusCode / 100)}xx` },
      reply.elapsedTime / 1000,
    )
  })
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    const peer = plainAddress(request.socket.remoteAddress ?? '')
    const isLocal = peer?.startsWith('127.') || peer === '0:0:0:0:0:0:0:1'
    if (!isLocal || request.headers['x-forwarded-for'] || request.headers.forwarded)
      return reply.callNotFound()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
