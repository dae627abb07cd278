import { Burger } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Mark } from '../../kit/mark.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { LanguageChoice } from '../../kit/portal/person/language-choice.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import { SignOut } from '../../kit/portal/person/sign-out.tsx'
import { portalWords } from '../../words/portal.ts'
import type { Language } from '../../words/say.ts'

/** Portal, company, person; language and the way out. */
export function Header(props: { isMenuOpen: boolean; onMenu: () => void }) {
  const say = useSay(portalWords)
  const language = useLanguage()
  const { portal } = useOperator()
  const { agency } = useMe().session
  return (
    <header className="s-header">
      <Burger
        className="s-burger"
        size="sm"
        opened={props.isMenuOpen}
        onClick={props.onMenu}
        aria-expanded={props.isMenuOpen}
        aria-controls="menu"
        aria-label={say(props.isMenuOpen ? 'closeMenu' : 'openMenu')}
      />
      <Link to="/" className="s-brand">
        <Mark size={26} />
        {portal[language]}
      </Link>
      <WhoIsHere />
      <LanguageChoice />
      <SignOut to={wayOut(language, agency)} />
    </header>
  )
}

function WhoIsHere() {
  const me = useMe()
  const language = useLanguage()
  const say = useSay(portalWords)
  return (
    <p className="s-who">
      <span className="s-company">{me.company.name}</span>
      <span className="s-person">
        {fullName(me.person.names, language)}
        <span className="s-kind">{say(me.session.kind)}</span>
      </span>
    </p>
  )
}

/** Whoever an agency handed over is led to a page that names it; everybody else to the entry page. */
function wayOut(language: Language, agency: string | undefined): string {
  if (agency) return `${language === 'en' ? '/en' : ''}/signed-out/${agency}`
  return language === 'en' ? '/en' : '/'
}
