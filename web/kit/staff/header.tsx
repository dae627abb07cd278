import { Burger } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { deskWords } from '../../words/desk.ts'
import { portalWords } from '../../words/portal.ts'
import { useLanguage, useSay } from '../language.tsx'
import { Mark } from '../mark.tsx'
import { LanguageChoice } from '../portal/person/language-choice.tsx'
import { SignOut } from '../portal/person/sign-out.tsx'
import { doorIn } from './door.ts'
import { useStaff } from './staff.ts'

/** Whose portal it is, who is signed in; language and the way out. */
export function Header(props: { brand: string; isMenuOpen: boolean; onMenu: () => void }) {
  const sayShared = useSay(portalWords)
  const say = useSay(deskWords)
  const language = useLanguage()
  const { kind, name } = useStaff()
  return (
    <header className="s-header">
      <Burger
        className="s-burger"
        size="sm"
        opened={props.isMenuOpen}
        onClick={props.onMenu}
        aria-expanded={props.isMenuOpen}
        aria-controls="menu"
        aria-label={sayShared(props.isMenuOpen ? 'closeMenu' : 'openMenu')}
      />
      <Link to="/" className="s-brand">
        <Mark size={26} />
        {props.brand}
      </Link>
      <p className="s-who">
        <span className="s-company">{say(kind)}</span>
        <span className="s-person">{name[language]}</span>
      </p>
      <LanguageChoice />
      <SignOut to={doorIn(language)} />
    </header>
  )
}
