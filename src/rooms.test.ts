import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMailbox } from '#mail/demo-mailbox.ts'
import { openDoor } from '#platform/http/open-door.ts'
import type { Route } from '#platform/http/route.ts'
import { isForCompanies } from '#platform/http/who.ts'
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
    await app.ready()
    // Asked for no text, it gives the document.
    paths = (app.swagger() as unknown as { paths: typeof paths }).paths
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

  it('tells strangers and people of companies nothing of what only the staff may call', async () => {
    const told: Record<string, Record<string, Described>> = (await app.inject('/api/openapi.json')).json()
      .paths
    const staffOnly = routes.filter(({ who }) => !isForCompanies(who))
    expect(staffOnly.length).toBeGreaterThan(60)
    const named = ({ method, path }: Route) =>
      told[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
    expect(staffOnly.filter(named)).toEqual([])
    expect(routes.filter((route) => isForCompanies(route.who) && !named(route))).toEqual([])
    expect(Object.keys(told).filter((path) => path.startsWith('/api/watch/'))).toEqual([])
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
