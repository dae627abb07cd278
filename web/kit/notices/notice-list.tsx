import type { ReactNode } from 'react'
import type { NoticeInList } from '#desk/contract.ts'
import { noticeWords } from '../../words/notices.ts'
import { useLanguage, useSay } from '../language.tsx'
import { StatusLabel } from '../note.tsx'
import { monthIn } from './month.ts'
import './notices.css'

/** Notices with their month and, for a signed-in reader, the mark of those he has not opened. */
export function NoticeList(props: {
  notices: readonly NoticeInList[]
  linkTo: (id: string, text: string) => ReactNode
}) {
  const t = useSay(noticeWords)
  const language = useLanguage()
  return (
    <ol className="k-notice-list">
      {props.notices.map(({ id, month, title, unread }) => (
        <li key={id}>
          <span className="k-month">{monthIn(language, month)}</span>
          {props.linkTo(id, title[language])}
          {unread && <StatusLabel look="accent">{t('unread')}</StatusLabel>}
        </li>
      ))}
    </ol>
  )
}
