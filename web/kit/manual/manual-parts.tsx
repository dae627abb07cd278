import type { Manual } from '#desk/contract.ts'
import { webManualWords } from '../../words/manual.ts'
import { portalWords } from '../../words/portal.ts'
import { useLanguage, useSay } from '../language.tsx'
import { StatusLabel } from '../note.tsx'
import { type LinkTo, NoticeText } from '../notices/notice-text.tsx'
import './manual.css'

type Item = Manual['before'][number]
type Kind = Item['roles'][number]

/** The three parts of the manual; `own` marks what concerns the reader (S1-17). */
export function ManualParts(props: { manual: Manual; linkTo: LinkTo; own?: Kind }) {
  const t = useSay(webManualWords)
  const { manual, ...rest } = props
  return (['before', 'after', 'questions'] as const).map((part) => (
    <section key={part} className="k-manual" aria-labelledby={`manual-${part}`}>
      <h2 id={`manual-${part}`}>{t(part)}</h2>
      {manual[part].map((item) => (
        <ManualItem key={item.id} item={item} isQuestion={part === 'questions'} {...rest} />
      ))}
    </section>
  ))
}

const numbers = ['①', '②', '③', '④', '⑤']

function ManualItem(props: { item: Item; isQuestion: boolean; linkTo: LinkTo; own?: Kind }) {
  const { item, isQuestion, linkTo } = props
  const language = useLanguage()
  const mark = isQuestion ? `Q${item.number}` : numbers[item.number - 1]
  return (
    <article className="k-manual-item" aria-labelledby={item.id}>
      <h3 id={item.id}>
        <span className="k-manual-number">{mark}</span>
        {item.title[language]}
      </h3>
      <Marks roles={item.roles} own={props.own} />
      <NoticeText blocks={item.text[language]} linkTo={linkTo} />
    </article>
  )
}

/** Whom an item concerns, in words: a colour alone tells nobody. */
function Marks({ roles, own }: { roles: readonly Kind[]; own: Kind | undefined }) {
  const t = useSay(webManualWords)
  const say = useSay(portalWords)
  return (
    <ul className="k-manual-marks" aria-label={t('concerns')}>
      {roles.map((role) => (
        <li key={role}>
          <StatusLabel look={role === own ? 'accent' : 'plain'}>{say(role)}</StatusLabel>
        </li>
      ))}
    </ul>
  )
}
