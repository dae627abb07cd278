import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { DeskMe } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { SessionEnded } from '../../kit/portal/dialogs/session-ended.tsx'
import { StepUpDialog } from '../../kit/portal/step-up/step-up-dialog.tsx'
import { portalWords } from '../../words/portal.ts'
import { doorIn } from './door.ts'
import { Header } from './header.tsx'
import { Navigation } from './navigation.tsx'
import { useStaff } from './staff.ts'
import '../../kit/portal/look/frame.css'

/** The frame around every screen of the desk: header, menu by kind, the screen itself, and what may interrupt it. */
export function Shell() {
  const say = useSay(portalWords)
  const entry = doorIn(useLanguage())
  const { signInId } = useStaff()
  const back = { path: '/desk/me', entry, home: '/desk', isSame: (now: DeskMe) => now.signInId === signInId }
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
        <Outlet />
      </main>
      <StepUpDialog />
      <SessionEnded<DeskMe> back={back} />
    </div>
  )
}
