import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ChangeNotice } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { NoticeFacts, NoticeState } from '../../kit/portal/change-notices/notice-facts.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Card } from '../../kit/portal/page.tsx'
import { changeNoticeWords } from '../../words/portal-change-notices.ts'
import { TakeBack } from './take-back.tsx'

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

/** A draft is handed in as it stands, gone on with, or discarded. */
function Steps({ notice }: { notice: ChangeNotice }) {
  const say = useSay(changeNoticeWords)
  const client = useQueryClient()
  const sending = useSend()
  const submit = async () => {
    const path = `/change-notices/${notice.id}/submission`
    const reply = await sending.send({ method: 'POST', path })
    if (!reply.ok) return
    tellDone(say('submitted'))
    await forget(client, '/change-notices')
  }
  return (
    <>
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        {notice.state === 'draft' && (
          <>
            <Button loading={sending.busy} onClick={() => void submit()}>
              {say('submit')}
            </Button>
            <Link
              className="p-link-button p-link-quiet"
              to="/change-notices/$noticeId"
              params={{ noticeId: notice.id }}
            >
              {say('goOn')}
            </Link>
          </>
        )}
        <TakeBack notice={notice} />
      </div>
    </>
  )
}
