import type { ReactNode } from 'react'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { StatusLabel } from '../../kit/note.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { entryNoticeWords } from '../../words/gate-notices.ts'
import { Latest } from '../notices/latest.tsx'

/** What everybody must know now, with dates from the operator profile. */
export function Notices() {
  const t = useSay(entryNoticeWords)
  const language = useLanguage()
  const { dates } = useOperator()
  const important = <StatusLabel look="danger">{t('important')}</StatusLabel>
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{t('notices-title')}</h2>
      <ul className="g-notices">
        <Item label={important} title={t('notice-cut-over-title')}>
          {t('notice-cut-over', { date: dayIn(language, dates.cutOver) })}
        </Item>
        <Item label={important} title={t('notice-old-title')}>
          {t('notice-old', { date: dayIn(language, dates.oldPasswordsUntil) })}
        </Item>
        <Item label={<StatusLabel look="plain">{t('notice')}</StatusLabel>} title={t('notice-one-title')}>
          {t('notice-one')}
        </Item>
      </ul>
      <Latest />
    </section>
  )
}

function Item(props: { label: ReactNode; title: string; children: string }) {
  return (
    <li>
      {props.label}
      <div>
        <h3>{props.title}</h3>
        <p>{props.children}</p>
      </div>
    </li>
  )
}
