import { z } from 'zod'
import { languages } from '#platform/author.ts'
import { type Answer, type Route, route } from '#platform/http/route.ts'
import { securityOffice } from '#platform/http/who.ts'
import { committeePack } from './committee-pack.ts'
import { regulatorReport } from './regulator-report.ts'
import { pageOf, type Report } from './report.ts'

const reads = {
  method: 'GET',
  who: securityOffice,
  holds: 'confidential',
  givesFile: true,
} as const
const query = z.strictObject({ language: z.enum(languages).default('ja') })

const fileOf = (name: string, report: Report): Answer => ({
  status: 200,
  file: { name: `${name}.html`, type: 'text/html; charset=utf-8', content: pageOf(report) },
})

/** Reports the security office prints. */
export const reportRoutes: Route[] = [
  route({
    ...{ ...reads, path: '/api/assurance/reports/committee', query },
    summary: 'What the committee is given, as a page to print.',
    does: async ({ world, query: { language } }) => fileOf('committee', await committeePack(world, language)),
  }),
  route({
    ...{ ...reads, path: '/api/assurance/reports/incidents/:incident', query },
    summary: 'What an authority is told of an incident, as a page to print.',
    params: z.object({ incident: z.uuid() }),
    refusals: { 'incident-not-found': 404 },
    does: async ({ world, session, params: { incident }, query: { language } }) => {
      const report = await regulatorReport(world, session, { incident, language })
      return report ? fileOf('incident-report', report) : { refusal: 'incident-not-found' }
    },
  }),
]
