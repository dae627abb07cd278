import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LogVerified } from '#audit/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Card, Facts, Note } from '../../kit/portal/page.tsx'
import { auditWords } from '../../words/security-audit.ts'

/** Checks the whole log on demand and says what was found. */
export function Verification() {
  const say = useSay(auditWords)
  const sending = useSend()
  const [verdict, setVerdict] = useState<LogVerified>()
  const verify = async () => {
    setVerdict(undefined)
    const reply = await sending.send<LogVerified>({ method: 'POST', path: '/audit/verification' })
    if (reply.ok) setVerdict(reply.value)
  }
  return (
    <Card title={say('verification')} hint={say('verification-hint')}>
      <div>
        <Button variant="default" loading={sending.busy} onClick={() => void verify()}>
          {say('verify')}
        </Button>
      </div>
      <ProblemNote problem={sending.problem} />
      <div aria-live="polite">{verdict && <Found verdict={verdict} />}</div>
    </Card>
  )
}

function Found({ verdict }: { verdict: LogVerified }) {
  const say = useSay(auditWords)
  const { records, checkpoints, size, root, purged, flaw } = verdict
  return (
    <div className="p-stack-small">
      {flaw ? (
        <Note tone="warn">
          {say('flawed', { position: flaw.position, why: say(`flaw-${flaw.why}`) })} {say('flawed-next')}
        </Note>
      ) : (
        <Note tone="good">{say('whole')}</Note>
      )}
      <Facts
        facts={[
          [say('log-records'), records],
          [say('log-checkpoints'), checkpoints],
          [say('log-purged'), purged],
          [
            say('log-newest'),
            <code key="root" className="a-root">
              {size} {root}
            </code>,
          ],
        ]}
      />
    </div>
  )
}
