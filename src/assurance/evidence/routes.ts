import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { attest } from './attest.ts'
import { verifyRecords } from './chain/verify-records.ts'
import { NewAttestation, RecordView, Rerun, Trend, Verification } from './contract.ts'
import { showRecord, trendOf } from './reading/show-record.ts'
import { rerun } from './rerun.ts'

const reads = { method: 'GET', who: securityOffice, holds: 'internal' } as const
const params = z.object({ place: z.coerce.number().int().min(1) })
const ruleParams = z.object({ rule: z.string().max(60) })

/** The proof: records, their trend, and finding a number again. */
export const evidenceRoutes: Route[] = [
  route({
    ...{ ...reads, path: '/api/assurance/records/:place' },
    summary: 'One record with the query that found it and the rows it found.',
    params,
    reply: RecordView,
    refusals: { 'evidence-not-found': 404 },
    does: async ({ world, params: { place } }) => {
      const record = await showRecord(world.db, place)
      return record ? ok(record) : { refusal: 'evidence-not-found' }
    },
  }),
  route({
    ...{ ...reads, path: '/api/assurance/rules/:rule/records' },
    summary: 'The last records of a rule.',
    params: ruleParams,
    reply: Trend,
    does: async ({ world, params: { rule } }) => ok(await trendOf(world.db, rule)),
  }),
  route({
    ...{ ...reads, method: 'POST', path: '/api/assurance/records/:place/repetitions' },
    summary: 'Finds the number of a record once more; auditors may, too.',
    params,
    reply: Rerun,
    refusals: { 'evidence-not-found': 404, 'record-not-computed': 409 },
    does: async ({ world, params: { place } }) => answerTo(await rerun(world, place), ok),
  }),
  route({
    ...{ ...reads, path: '/api/assurance/verification' },
    summary: 'Goes through the chain of records and names the first that is not as it was kept.',
    reply: Verification,
    does: async ({ world }) => ok(await verifyRecords(world.db)),
  }),
  route({
    method: 'POST',
    path: '/api/assurance/rules/:rule/attestations',
    who: securityOfficers,
    holds: 'internal',
    summary: 'Attests what no query finds.',
    params: ruleParams,
    body: NewAttestation,
    reply: z.strictObject({ place: z.int() }),
    refusals: { forbidden: 403, 'rule-not-attested': 404 },
    does: async ({ world, session, params: { rule }, body }) =>
      answerTo(await attest({ world, session }, rule, body), created),
  }),
]
