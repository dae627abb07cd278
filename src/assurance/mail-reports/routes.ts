import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { MailReports, ReportsWish, ReportVerdict } from './contract.ts'
import { judgeReport } from './judge-report.ts'
import { showReports } from './show-reports.ts'
import { takeReportedMail } from './take-reported-mail.ts'

const one = z.object({ id: z.uuid() })

/** Suspicious mails as the CSIRT sees them. */
export const mailReportRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/assurance/mail-reports',
    who: securityOffice,
    holds: 'confidential',
    summary: 'Suspicious mails people reported, the newest first, a page at a time.',
    query: ReportsWish,
    reply: MailReports,
    does: async ({ world, query }) => ok(await showReports(world, query)),
  }),
  route({
    method: 'GET',
    path: '/api/assurance/mail-reports/:id/mail',
    who: securityOfficers,
    holds: 'confidential',
    givesFile: true,
    summary: 'A reported mail as it came, to examine it in a place made for that.',
    params: one,
    refusals: { forbidden: 403, 'report-not-found': 404 },
    does: async ({ world, session, params: { id } }) =>
      // Not .eml: a double click must not open it.
      answerTo(await takeReportedMail({ world, session }, id), ({ number, raw }) => ({
        status: 200,
        file: { name: `report-${number}.suspicious`, type: 'application/octet-stream', content: raw },
      })),
  }),
  route({
    method: 'POST',
    path: '/api/assurance/mail-reports/:id/verdicts',
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Says what a reported mail was.',
    params: one,
    body: ReportVerdict,
    refusals: { forbidden: 403, 'report-not-found': 404 },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await judgeReport({ world, session }, id, body.verdict)),
  }),
]
