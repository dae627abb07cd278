import { z } from 'zod'
import { Companies, CompanyAtDesk, Contract } from '#organisation/contract.ts'
import { listCompanies, readCompany } from '#organisation/public.ts'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { deskAgent } from '#platform/http/who.ts'
import { dayInJapan } from './day-in-japan.ts'
import { CompanyToOpen, changeContractAtDesk, openCompanyAtDesk } from './open-company.ts'

const params = z.object({ id: z.uuid() })
const own = { who: deskAgent, evenInMaintenance: true } as const
const query = z.strictObject({
  words: z.string().trim().min(1).max(100).optional(),
  only: z.enum(['current', 'ended', 'no-contract', 'no-administrator']).optional(),
  after: z.uuid().optional(),
})

/** Companies and their contracts, as the desk works on them. */
export const companyDeskRoutes: Route[] = [
  route({
    ...own,
    method: 'GET',
    path: '/api/desk/companies',
    holds: 'confidential',
    summary: 'Companies by name or contract number, the newest first, a page at a time.',
    query,
    reply: Companies,
    does: async ({ world, query }) =>
      ok(await listCompanies(world.db, { ...query, today: dayInJapan(await world.clock.now()) })),
  }),
  route({
    ...own,
    method: 'GET',
    path: '/api/desk/companies/:id',
    holds: 'customer',
    summary: 'One company: contract, contact, administrators.',
    params,
    reply: CompanyAtDesk,
    refusals: { 'company-not-found': 404 },
    does: async ({ world, params: { id } }) => {
      const company = await readCompany(world.db, id)
      return company ? ok(company) : { refusal: 'company-not-found' }
    },
  }),
  route({
    ...own,
    method: 'POST',
    path: '/api/desk/companies',
    holds: 'confidential',
    summary: 'Makes a company with its first administrator; his ID is answered only here.',
    body: CompanyToOpen,
    reply: z.object({ id: z.uuid(), signInId: z.string() }),
    refusals: { forbidden: 403, 'step-up-required': 403, 'contract-number-taken': 409 },
    does: async (call) =>
      answerTo(await openCompanyAtDesk(call, call.body), ({ companyId, signInId }) =>
        created({ id: companyId, signInId }),
      ),
  }),
  route({
    ...own,
    method: 'PUT',
    path: '/api/desk/companies/:id/contract',
    holds: 'confidential',
    summary: 'Enters or changes what the contract says.',
    params,
    body: Contract,
    refusals: { forbidden: 403, 'company-not-found': 404, 'contract-number-taken': 409 },
    does: async (call) => answerTo(await changeContractAtDesk(call, call.params.id, call.body)),
  }),
]
