import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import { agencyCalled, nameOf } from '../agencies/agency.ts'
import {
  AgencyName,
  AgencyParams,
  ArrivalBegun,
  ArrivalStart,
  Arrived,
  HandOverForm,
  Receipt,
} from '../contract.ts'
import { beginArrival } from './begin-arrival.ts'
import { finishArrival } from './finish-arrival.ts'
import { receiveHandOver } from './receive-hand-over.ts'

const pageIn = { ja: '/arrived', en: '/en/arrived' } as const

/** 旅行会社連携: how somebody arrives from his travel agency's system. docs/guide/agency.md tells the agency its part. */
export const handOverRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/hand-over/agencies/:handle',
    who: anyone,
    holds: 'public',
    summary: 'What an agency is called, and where its own pages begin.',
    params: AgencyParams,
    reply: AgencyName,
    refusals: { 'agency-not-found': 404 },
    does: async ({ world, params }) => {
      const agency = await agencyCalled(world.db, params.handle)
      return agency ? ok({ name: nameOf(agency), home: agency.home_url }) : { refusal: 'agency-not-found' }
    },
  }),
  route({
    method: 'POST',
    path: '/api/hand-over/arrivals',
    who: anyone,
    holds: 'customer',
    summary: 'First step of a hand-over: gives this browser a nonce for its agency to sign.',
    body: ArrivalStart,
    reply: ArrivalBegun,
    refusals: { 'agency-not-found': 404 },
    does: async ({ world, client, body }) =>
      answerTo(await beginArrival(world, client, body.agency), ({ cookies, ...begun }) => ({
        ...{ status: 201, body: begun, cookies },
      })),
  }),
  route({
    method: 'POST',
    path: '/api/hand-over',
    who: anyone,
    holds: 'customer',
    crossSite: true,
    summary:
      "Second step: the form in which an agency's page sends the signed hand-over. Right or wrong, it leads to the same page.",
    body: HandOverForm,
    does: async ({ world, client, body }) => {
      const receipt = await receiveHandOver(world, client, body.assertion)
      // Behind the hash: it reaches neither a proxy's log nor the server.
      return { status: 303, page: `${pageIn[client.language]}#${receipt}` }
    },
  }),
  route({
    method: 'POST',
    path: '/api/hand-over/session',
    who: anyone,
    holds: 'customer',
    summary: 'Last step: begins the session, in the browser that got the nonce and holds the receipt.',
    body: Receipt,
    reply: Arrived,
    refusals: { 'hand-over-refused': 403 },
    does: async ({ world, client, body }) =>
      answerTo(await finishArrival(world, client, body.receipt), (cookie) =>
        ok({ home: '/portal' }, [cookie]),
      ),
  }),
]
