import { Burger, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { call } from '../../kit/call.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Mark } from '../../kit/mark.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { LanguageChoice } from '../../kit/portal/person/language-choice.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import { portalWords } from '../../words/portal.ts'
import type { Language } from '../../words/say.ts'

/** Portal, company, person; language and the way out. */
export function Header(props: { isMenuOpen: boolean; onMenu: () => void }) {
  const say = useSay(portalWords)
  const language = useLanguage()
  const { portal } = useOperator()
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
      <SignOut />
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

function SignOut() {
  const say = useSay(portalWords)
  const language = useLanguage()
  const sending = useSend()
  const { agency } = useMe().session
  const leave = async () => {
    // Not by way of `ask`: a session that has ended already is what the person wants.
    const reply = await sending.run(() => call({ method: 'POST', path: '/sign-out', language }))
    if (reply.ok || reply.problem.status === 401) location.assign(wayOut(language, agency))
  }
  return (
    <Button className="s-out" variant="default" size="sm" loading={sending.busy} onClick={() => void leave()}>
      {say('signOut')}
    </Button>
  )
}

/** Whoever an agency handed over is led to a page that names it; everybody else to the entry page. */
function wayOut(language: Language, agency: string | undefined): string {
  if (agency) return `${language === 'en' ? '/en' : ''}/signed-out/${agency}`
  return language === 'en' ? '/en' : '/'
}
