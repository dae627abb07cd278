import { Button, FileButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MailReceipt, Mine } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { upload } from '../../kit/portal/asking/upload.ts'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Card, Note } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { mySecurityWords } from '../../words/my-security.ts'

/** Reports a suspicious mail in one step, and tells what became of the last ones. */
export function ReportMail({ mine: { reports, reportTo } }: { mine: Mine }) {
  const say = useSay(mySecurityWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const [receipt, setReceipt] = useState<MailReceipt>()
  const send = async (file: File | null) => {
    if (!file) return
    setReceipt(undefined)
    const reply = await sending.run(() => upload<MailReceipt>('/assurance/mine/mail-reports', file, language))
    if (!reply.ok) return
    setReceipt(reply.value)
    await forget(client, '/assurance/mine')
  }
  return (
    <Card title={say('report')} hint={say('reportHint')}>
      <div className="p-row">
        <FileButton accept=".eml,message/rfc822" onChange={(file) => void send(file)}>
          {(props) => (
            <Button {...props} loading={sending.busy}>
              {say('reportGo')}
            </Button>
          )}
        </FileButton>
      </div>
      {reportTo && <p className="p-soft">{say('reportTo', { address: reportTo })}</p>}
      <ProblemNote problem={sending.problem} />
      {receipt && (
        <Note tone="good" live>
          {say(receipt.isNew ? 'receipt' : 'receiptAgain', { number: receipt.number })}
        </Note>
      )}
      {reports.length > 0 && (
        <ul className="m-tasks" aria-label={say('reported')}>
          {reports.map(({ number, receivedAt, subject, state }) => (
            <li key={number}>
              <p>{subject || say('noSubject')}</p>
              <p className="p-soft">
                {say('reportedAt', { number, at: when(receivedAt, language) })} <strong>{say(state)}</strong>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
