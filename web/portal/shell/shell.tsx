import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { portalWords } from '../../words/portal.ts'
import { SessionEnded } from '../session-ended/session-ended.tsx'
import { StepUpDialog } from '../step-up/step-up-dialog.tsx'
import { Header } from './header.tsx'
import { LimitedNote } from './limited-note.tsx'
import { Navigation } from './navigation.tsx'
import { OldPasswordNote } from './old-password-note.tsx'
import './shell.css'

/** The frame around every screen: header, menu by role, the screen itself, and what may interrupt it. */
export function Shell() {
  const say = useSay(portalWords)
  const { pathname } = useLocation()
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
        <OldPasswordNote />
        <Outlet />
      </main>
      <StepUpDialog />
      <SessionEnded />
    </div>
  )
}
