import type { Notice } from '#desk/contract.ts'
import { useRead } from '../../kit/asking/use-read.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { monthIn } from '../../kit/notices/month.ts'
import { NoticeText } from '../../kit/notices/notice-text.tsx'
import { Related } from '../../kit/notices/related.tsx'
import { Waiting } from '../../kit/page.tsx'
import { ProblemAlert } from '../../kit/problem-alert.tsx'
import { noticeWords } from '../../words/notices.ts'
import { Link } from '../link.tsx'
import { Frame, Screen } from '../screen.tsx'
import { inGate, toNotice } from './links.tsx'

/** One notice with its month and what goes with it (S1-11). */
export function OneNotice({ id }: { id: string }) {
  const t = useSay(noticeWords)
  const reply = useRead<Notice>(`/notices/${encodeURIComponent(id)}`)
  if (!reply)
    return (
      <Frame>
        <Waiting />
      </Frame>
    )
  if (reply.ok) return <Read notice={reply.value} />
  const isGone = reply.problem.status === 404 || reply.problem.status === 400
  return (
    <Screen title={t('gone-title')} lead={t('gone-text')} wide>
      <ProblemAlert problem={isGone ? undefined : reply.problem} />
      <Link to="/notices">{t('all')}</Link>
    </Screen>
  )
}

/** The notice once it is there. */
export function Read({ notice }: { notice: Notice }) {
  const t = useSay(noticeWords)
  const language = useLanguage()
  return (
    <Screen
      title={notice.title[language]}
      lead={t('published', { month: monthIn(language, notice.month) })}
      wide
    >
      <NoticeText blocks={notice.text[language]} linkTo={inGate} />
      <Related related={notice.related} linkTo={toNotice} />
      <Link to="/notices" className="g-reset">
        {t('all')}
      </Link>
    </Screen>
  )
}
