import { Arrow } from '../../kit/icons.tsx'
import { useSay } from '../../kit/language.tsx'
import { askWords } from '../../words/gate-ask.ts'
import { chooseWords } from '../../words/gate-choose.ts'
import { Link } from '../link.tsx'

const links = [
  ['/guide', 'help-check'],
  ['/help/member-address', 'help-code'],
  ['/help/member-locked', 'help-locked'],
  ['/help/password-mail', 'help-password-mail'],
  ['/help', 'help-all'],
] as const

/** The troubles people most often have before they are signed in. */
export function HelpLinks() {
  const t = useSay(chooseWords)
  const ask = useSay(askWords)
  return (
    <section className="g-topics" aria-labelledby="help">
      <h2 id="help">{t('help-title')}</h2>
      <ul>
        <li>
          <Link to="/who-can-fix">
            {ask('ask')}
            <Arrow />
          </Link>
        </li>
        {links.map(([to, text]) => (
          <li key={to}>
            <Link to={to}>
              {t(text)}
              <Arrow />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
