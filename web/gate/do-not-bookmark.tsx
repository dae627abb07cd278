import { useSay } from '../kit/language.tsx'
import { gateWords } from '../words/gate.ts'
import { Link } from './link.tsx'

/** On every screen where ID and password are typed: bookmark the entry, not this (S1-08). */
export function DoNotBookmark() {
  const t = useSay(gateWords)
  return (
    <p className="g-small">
      {t('do-not-bookmark')}
      <br />
      <Link to="/">{t('bookmark-instead')}</Link>
    </p>
  )
}
