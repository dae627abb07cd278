import { z } from 'zod'
import { languages } from '#platform/author.ts'
import { type Answer, type Route, route } from '#platform/http/route.ts'
import { securityOffice } from '#platform/http/who.ts'
import type { World } from '#platform/world.ts'
import { committeePack } from './committee-pack.ts'
import { printReport } from './paper/print-report.ts'
import { regulatorReport } from './regulator-report.ts'
import { pageOf, type Report } from './report.ts'

const reads = {
  method: 'GET',
  who: securityOffice,
  holds: 'confidential',
  givesFile: true,
} as const
const query = z.strictObject({
  language: z.enum(languages).default('ja'),
  form: z.enum(['pdf', 'html']).default('pdf'),
})

/** A PDF to hand on and to file; or a page, which any browser shows and everybody can copy from. */
async function fileOf(world: World, name: string, report: Report, form: 'pdf' | 'html'): Promise<Answer> {
  const file =
    form === 'html'
      ? { name: `${name}.html`, type: 'text/html; charset=utf-8', content: pageOf(report) }
      : {
          ...{ name: `${name}.pdf`, type: 'application/pdf' },
          content: await printReport(report, world.profile.operator.colour),
        }
  return { status: 200, file }
}

/** Reports the security office prints. */
export const reportRoutes: Route[] = [
  route({
    ...{ ...reads, path: '/api/assurance/reports/committee', query },
    summary: 'What the committee is given, as a PDF or a page to print.',
    does: async ({ world, query: { language, form } }) =>
      fileOf(world, 'committee', await committeePack(world, language), form),
  }),
  route({
    ...{ ...reads, path: '/api/assurance/reports/incidents/:incident', query },
    summary: 'What an authority is told of an incident, as a PDF or a page to print.',
    params: z.object({ incident: z.uuid() }),
    refusals: { 'incident-not-found': 404 },
    does: async ({ world, session, params: { incident }, query: { language, form } }) => {
      const report = await regulatorReport(world, session, { incident, language })
      return report ? fileOf(world, 'incident-report', report, form) : { refusal: 'incident-not-found' }
    },
  }),
]
