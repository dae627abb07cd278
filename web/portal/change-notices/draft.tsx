import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { ChangeNotice, NoticeForm } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { typedFrom } from '../../kit/portal/change-notices/typed.ts'
import { BackTo, Page } from '../../kit/portal/page.tsx'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { changeNoticeWords } from '../../words/portal-change-notices.ts'
import { NoticeEditor } from './notice-editor.tsx'
import { OwnNotice } from './own-notice.tsx'
import { TakeBack } from './take-back.tsx'

/** A notice of the company by itself: a draft to go on with, anything else to read. */
export function Draft() {
  const say = useSay(changeNoticeWords)
  const { noticeId } = useParams({ from: '/change-notices/$noticeId' })
  const found = useGet<ChangeNotice>(`/change-notices/${noticeId}`)
  const back = (
    <Link to="/change-notices">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  return (
    <OnlyAdministrators>
      <Page title={say('draftTitle')} back={back}>
        <Loaded query={found}>
          {(notice) => (notice.state === 'draft' ? <GoOn notice={notice} /> : <OwnNotice notice={notice} />)}
        </Loaded>
      </Page>
    </OnlyAdministrators>
  )
}

function GoOn({ notice }: { notice: ChangeNotice }) {
  const form = useGet<NoticeForm>('/change-notices/form')
  const navigate = useNavigate()
  const beginning = { kind: notice.kind, values: typedFrom(notice) }
  const leave = () => void navigate({ to: '/change-notices' })
  return (
    <Loaded query={form}>
      {({ administrators }) => (
        <NoticeEditor id={notice.id} administrators={administrators} beginning={beginning}>
          <TakeBack notice={notice} onDone={leave} />
        </NoticeEditor>
      )}
    </Loaded>
  )
}
