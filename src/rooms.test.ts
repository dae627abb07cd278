import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMailbox } from '#mail/demo-mailbox.ts'
import { openDoor } from '#platform/http/open-door.ts'
import type { Route } from '#platform/http/route.ts'
import { newWorld, type TestWorld } from '../test/support/world.ts'
import { isProblemId } from '../web/words/problems.ts'
import { allRoutes } from './rooms.ts'

interface Described {
  description: string
  security: object[]
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
}

describe('the API description', () => {
  let world: TestWorld
  let app: FastifyInstance
  let routes: Route[]
  let paths: Record<string, Record<string, Described>>
  beforeAll(async () => {
    world = await newWorld()
    const mailbox = await startMailbox()
    routes = allRoutes(mailbox)
    app = await openDoor({ world, authenticate: async () => undefined, tell: () => undefined }, routes)
    await mailbox.close()
    paths = (await app.inject('/api/openapi.json')).json().paths
  })
  afterAll(async () => {
    await app.close()
    await world.close()
  })

  const describedAs = ({ method, path }: Route) =>
    paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]

  it('holds every route, with who may call it', () => {
    expect(routes.length).toBeGreaterThan(40)
    for (const route of routes) {
      const described = describedAs(route)
      const even = `${route.evenLimited ? ', even limited' : ''}${route.evenUnenrolled ? ', even unenrolled' : ''}`
      const who = `${route.who.name}${even}`
      const always = { boolean: ', even in maintenance', function: ', in maintenance for staff' }
      expect(described?.description, route.path).toBe(
        `For ${who}${always[typeof route.evenInMaintenance as 'boolean'] ?? ''}.`,
      )
      expect(described?.security).toEqual(route.who.name === 'anyone' ? [] : [{ session: [] }])
    }
  })

  it('holds every refusal of a route under its status, as a problem document that has words', () => {
    for (const route of routes)
      for (const [refusal, status] of Object.entries({ ...route.refusals, fault: 500 })) {
        const answer = describedAs(route)?.responses[status]
        expect(answer?.description.split(', '), `${route.method} ${route.path}`).toContain(refusal)
        expect(answer?.content?.['application/problem+json']?.schema).toEqual({
          $ref: '#/components/schemas/Problem',
        })
        expect(isProblemId(refusal), refusal).toBe(true)
      }
  })
})
