import type { ReactNode } from 'react'
import type { NoticeToWork } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { NoticeFacts, NoticeState } from '../../kit/portal/change-notices/notice-facts.tsx'
import { BackTo, Card, Page } from '../../kit/portal/page.tsx'
import { Link, usePart } from '../../kit/staff/link.tsx'
import { deskWorkWords } from '../../words/desk-work.ts'
import { changeNoticeWords } from '../../words/portal-change-notices.ts'
import { Steps } from './steps.tsx'

/** One change notice at the desk: what it says, who has had a hand in it, and the next step. */
export function NoticeScreen() {
  const found = useGet<NoticeToWork>(`/desk/change-notices/${usePart('noticeId')}`)
  return <Loaded query={found}>{(notice) => <Shown notice={notice} />}</Loaded>
}

function Shown({ notice }: { notice: NoticeToWork }) {
  const say = useSay(deskWorkWords)
  const sayNotice = useSay(changeNoticeWords)
  const hands: [string, ReactNode][] = [
    [say('enteredBy'), notice.enteredBy],
    [say('verified'), notice.verified],
    [say('claimedBy'), notice.claimedBy],
    [say('approvedBy'), notice.approvedBy],
    [say('newId'), notice.signInId],
  ]
  const back = (
    <Link to="/change-notices">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  const company = (
    <Link key="company" to={`/companies/${notice.companyId}`}>
      {notice.companyName}
    </Link>
  )
  return (
    <Page title={sayNotice(notice.kind)} back={back}>
      <Card title={notice.companyName} actions={<NoticeState state={notice.state} />}>
        <NoticeFacts
          notice={notice}
          more={[[say('company'), company], ...hands.filter(([, value]) => value !== undefined)]}
        />
        <Steps notice={notice} />
      </Card>
    </Page>
  )
}
