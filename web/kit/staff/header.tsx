import { Burger, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { deskWords } from '../../words/desk.ts'
import { portalWords } from '../../words/portal.ts'
import { call } from '../call.ts'
import { useLanguage, useSay } from '../language.tsx'
import { Mark } from '../mark.tsx'
import { useSend } from '../portal/asking/use-send.ts'
import { LanguageChoice } from '../portal/person/language-choice.tsx'
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
      <SignOut />
    </header>
  )
}

function SignOut() {
  const say = useSay(portalWords)
  const language = useLanguage()
  const sending = useSend()
  const leave = async () => {
    // Not by way of `ask`: a session that has ended already is what the person wants.
    const reply = await sending.run(() => call({ method: 'POST', path: '/sign-out', language }))
    if (reply.ok || reply.problem.status === 401) location.assign(doorIn(language))
  }
  return (
    <Button className="s-out" variant="default" size="sm" loading={sending.busy} onClick={() => void leave()}>
      {say('signOut')}
    </Button>
  )
}
