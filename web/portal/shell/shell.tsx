import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Me } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { SessionEnded } from '../../kit/portal/dialogs/session-ended.tsx'
import { isSamePerson, useMe } from '../../kit/portal/person/me.ts'
import { StepUpDialog } from '../../kit/portal/step-up/step-up-dialog.tsx'
import { portalWords } from '../../words/portal.ts'
import { ArrivedNote } from './arrived-note.tsx'
import { Header } from './header.tsx'
import { LimitedNote } from './limited-note.tsx'
import { Navigation } from './navigation.tsx'
import { OldPasswordNote } from './old-password-note.tsx'
import '../../kit/portal/look/frame.css'

/** The frame around every screen: header, menu by role, the screen itself, and what may interrupt it. */
export function Shell() {
  const say = useSay(portalWords)
  const { pathname } = useLocation()
  const me = useMe()
  const entry = useLanguage() === 'en' ? '/en' : '/'
  const back = { path: '/me', entry, home: '/portal', isSame: (now: Me) => isSamePerson(me, now) }
  const [isMenuOpen, setMenuOpen] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: choosing a screen closes the menu.
  useEffect(() => setMenuOpen(false), [pathname])
  return (
    <div className="s-frame">
      <a className="s-skip" href="#content">
        {say('skip')}
      </a>
      <Header isMenuOpen={isMenuOpen} onMenu={() => setMenuOpen(!isMenuOpen)} />
      <Navigation isOpen={isMenuOpen} />
      <main id="content" className="s-main" tabIndex={-1}>
        <LimitedNote />
        <ArrivedNote />
        <OldPasswordNote />
        <Outlet />
      </main>
      <StepUpDialog />
      <SessionEnded<Me> back={back} />
    </div>
  )
}
