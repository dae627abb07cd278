import type { NoticesAtDesk } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { StatusLabel } from '../../kit/note.tsx'
import { monthIn } from '../../kit/notices/month.ts'
import { Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { when } from '../../kit/portal/when.ts'
import { deskNoticeWords } from '../../words/desk-notices.ts'
import { DeskLink } from '../shell/desk-link.tsx'
import '../../kit/notices/notices.css'

/** Every notice the desk has written, whatever became of it. */
export function Notices() {
  const say = useSay(deskNoticeWords)
  const found = usePages<NoticesAtDesk>('/desk/notices')
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      actions={
        <DeskLink className="p-link-button" to="/notices/new">
          {say('new')}
        </DeskLink>
      }
    >
      <div className="p-card">
        <Pages found={found} itemsOf={({ notices }) => notices} none={say('none')} more={say('more')}>
          {(notices) => (
            <ul className="k-notice-list">
              {notices.map((notice) => (
                <Line key={notice.id} notice={notice} />
              ))}
            </ul>
          )}
        </Pages>
      </div>
    </Page>
  )
}

function Line({ notice }: { notice: NoticesAtDesk['notices'][number] }) {
  const say = useSay(deskNoticeWords)
  const language = useLanguage()
  const { id, state, newest, published, title, month, from, isPublic } = notice
  const isChanged = state === 'published' && newest !== published
  return (
    <li>
      <span className="k-month">{monthIn(language, month)}</span>
      <div>
        <DeskLink to={`/notices/${id}`}>{title[language]}</DeskLink>
        <small>
          {say('from', { time: when(from, language) })}
          {language === 'ja' ? '、' : ', '}
          {say(isPublic ? 'everybody' : 'people')}
        </small>
      </div>
      <span className="p-row">
        <StatusLabel look={looks[state]}>{say(state)}</StatusLabel>
        {isChanged && <StatusLabel look="warn">{say('changed')}</StatusLabel>}
      </span>
    </li>
  )
}

const looks = { draft: 'plain', published: 'good', withdrawn: 'danger' } as const
