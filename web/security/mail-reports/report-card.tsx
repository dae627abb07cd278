import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { MailReports } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Card, Facts } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { Link } from '../../kit/staff/link.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { mailReportWords } from '../../words/security-mail-reports.ts'

type Report = MailReports['reports'][number]

/** One report. Links are shown as hosts and lead nowhere; nothing of the mail is rendered or fetched. */
export function ReportCard({ report }: { report: Report }) {
  const say = useSay(mailReportWords)
  const language = useLanguage()
  const { kind } = useStaff()
  const { number, about, by, receivedAt, way, alike, alertId, state } = report
  const { from, replyTo, subject, text, hosts, attachments } = about
  const files = attachments.map(({ name, bytes }) => say('file', { name: name || '–', bytes })).join(', ')
  return (
    <Card title={`${number}. ${subject || say('noSubject')}`} actions={<strong>{say(state)}</strong>}>
      <Facts
        facts={[
          [say('by'), by ? `${by.name[language]} (${by.unit})` : say('left')],
          [say('at'), `${when(receivedAt, language)} ${say(way)}`],
          [say('alike'), say('people', { count: alike })],
          [say('from'), <code key="from">{from || '–'}</code>],
          ...(replyTo ? [[say('replyTo'), <code key="to">{replyTo}</code>] as const] : []),
          [say('hosts'), hosts.length === 0 ? '–' : <code key="hosts">{hosts.join(' ')}</code>],
          [say('attachments'), files || '–'],
        ]}
      />
      <details>
        <summary>{say('text')}</summary>
        <p className="m-words">{text || '–'}</p>
      </details>
      {alertId && (
        <p>
          <Link to="/alerts">{say('toAlerts')}</Link>
        </p>
      )}
      {kind !== 'auditor' && <Judging report={report} />}
    </Card>
  )
}

function Judging({ report: { id, number, state } }: { report: Report }) {
  const say = useSay(mailReportWords)
  const client = useQueryClient()
  const sending = useSend()
  const judge = async (verdict: 'phish' | 'harmless') => {
    const path = `/assurance/mail-reports/${id}/verdicts`
    const reply = await sending.send({ method: 'POST', path, body: { verdict } })
    if (reply.ok) tellDone(say('judged'))
    await forget(client, '/assurance/mail-reports')
  }
  return (
    <>
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        {state !== 'drill' &&
          (['phish', 'harmless'] as const)
            .filter((verdict) => verdict !== state)
            .map((verdict) => (
              <Button
                key={verdict}
                variant={verdict === 'phish' ? 'filled' : 'default'}
                loading={sending.busy}
                aria-label={`${say(`is-${verdict}`)} ${number}`}
                onClick={() => void judge(verdict)}
              >
                {say(`is-${verdict}`)}
              </Button>
            ))}
        <a className="p-link-button" href={`/api/assurance/mail-reports/${id}/mail`} download>
          {say('fetch')}
        </a>
      </div>
    </>
  )
}
