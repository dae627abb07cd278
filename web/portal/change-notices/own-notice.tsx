import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChangeNotice } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { NoticeFacts, NoticeState } from '../../kit/portal/change-notices/notice-facts.tsx'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Card } from '../../kit/portal/page.tsx'
import { changeNoticeWords } from '../../words/portal-change-notices.ts'

/** One of the company's notices: what it says, where it stands, what comes next, and what can still be done with it. */
export function OwnNotice({ notice }: { notice: ChangeNotice }) {
  const say = useSay(changeNoticeWords)
  return (
    <Card title={say(notice.kind)} actions={<NoticeState state={notice.state} />}>
      <p>{say(`next-${notice.state}`)}</p>
      {notice.enteredAtDesk && <p className="p-small">{say('byDesk')}</p>}
      <NoticeFacts notice={notice} />
      {(notice.state === 'draft' || notice.state === 'submitted') && <Steps notice={notice} />}
    </Card>
  )
}

function Steps({ notice }: { notice: ChangeNotice }) {
  const say = useSay(changeNoticeWords)
  const client = useQueryClient()
  const sending = useSend()
  const [isAsked, setAsked] = useState(false)
  const take = async (noun: 'submission' | 'withdrawal') => {
    const reply = await sending.send({ method: 'POST', path: `/change-notices/${notice.id}/${noun}` })
    if (!reply.ok) return
    tellDone(say(noun === 'submission' ? 'submitted' : 'withdrawn'))
    setAsked(false)
    await forget(client, '/change-notices')
  }
  return (
    <>
      {!isAsked && <ProblemNote problem={sending.problem} />}
      <div className="p-row">
        {notice.state === 'draft' && (
          <Button loading={sending.busy && !isAsked} onClick={() => void take('submission')}>
            {say('submit')}
          </Button>
        )}
        <Button variant="default" onClick={() => setAsked(true)}>
          {say('withdraw')}
        </Button>
      </div>
      <Confirm
        title={say('withdrawTitle')}
        text={say('withdrawText', { number: notice.number })}
        opened={isAsked}
        sending={sending}
        onYes={() => void take('withdrawal')}
        onNo={() => setAsked(false)}
      />
    </>
  )
}
