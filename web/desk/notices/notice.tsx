import { useParams } from '@tanstack/react-router'
import type { NoticeAtDesk } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { BackTo, Card, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { deskNoticeWords } from '../../words/desk-notices.ts'
import { DeskLink } from '../shell/desk-link.tsx'
import { choicesOf, emptyFields, fieldsOf, noChoices } from './draft.ts'
import { Editor } from './editor.tsx'
import { Publishing } from './publishing.tsx'

/** A notice that is written anew. */
export function NewNotice() {
  return (
    <Around>
      <Editor fields={emptyFields} choices={noChoices} />
    </Around>
  )
}

/** A notice that stands: its wording to go on from, publishing, withdrawing, and its versions. */
export function Notice() {
  const { noticeId = '' } = useParams({ strict: false }) as { noticeId?: string }
  const query = useGet<NoticeAtDesk>(`/desk/notices/${encodeURIComponent(noticeId)}`)
  return (
    <Around>
      <Loaded query={query}>{(notice) => <Standing key={notice.newest} notice={notice} />}</Loaded>
    </Around>
  )
}

function Around({ children }: { children: React.ReactNode }) {
  const say = useSay(deskNoticeWords)
  return (
    <Page
      title={say('heading')}
      back={
        <DeskLink to="/notices">
          <BackTo>{say('title')}</BackTo>
        </DeskLink>
      }
    >
      {children}
    </Page>
  )
}

function Standing({ notice }: { notice: NoticeAtDesk }) {
  return (
    <>
      <Publishing notice={notice} />
      {notice.state !== 'withdrawn' && (
        <Editor notice={notice} fields={fieldsOf(notice.draft)} choices={choicesOf(notice)} />
      )}
      <Versions notice={notice} />
    </>
  )
}

function Versions({ notice }: { notice: NoticeAtDesk }) {
  const say = useSay(deskNoticeWords)
  const language = useLanguage()
  return (
    <Card title={say('versions')}>
      <ul className="p-plain-list">
        {notice.versions.map(({ version, madeAt, madeBy, title }) => (
          <li key={version}>
            {say('version', { n: version })} {when(madeAt, language)} {madeBy[language]} {title[language]}
            {notice.state === 'published' && version === notice.published && ` (${say('current')})`}
          </li>
        ))}
      </ul>
    </Card>
  )
}
