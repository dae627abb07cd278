import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { DeskMe } from '#desk/contract.ts'
import { portalWords } from '../../words/portal.ts'
import { useLanguage, useSay } from '../language.tsx'
import { SessionEnded } from '../portal/dialogs/session-ended.tsx'
import { StepUpDialog } from '../portal/step-up/step-up-dialog.tsx'
import { doorIn } from './door.ts'
import { Header } from './header.tsx'
import type { StaffHome } from './home-of-staff.ts'
import { Navigation, type Place } from './navigation.tsx'
import { useStaff } from './staff.ts'
import '../portal/look/frame.css'

/** The frame around every screen of the staff: header, menu by kind, the screen itself, and what may interrupt it. */
export function Shell(props: { home: StaffHome; brand: string; places: readonly Place[] }) {
  const say = useSay(portalWords)
  const entry = doorIn(useLanguage())
  const { signInId } = useStaff()
  const { home } = props
  const back = { path: '/desk/me', entry, home, isSame: (now: DeskMe) => now.signInId === signInId }
  const { pathname } = useLocation()
  const [isMenuOpen, setMenuOpen] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: choosing a screen closes the menu.
  useEffect(() => setMenuOpen(false), [pathname])
  return (
    <div className="s-frame">
      <a className="s-skip" href="#content">
        {say('skip')}
      </a>
      <Header brand={props.brand} isMenuOpen={isMenuOpen} onMenu={() => setMenuOpen(!isMenuOpen)} />
      <Navigation isOpen={isMenuOpen} places={props.places} />
      <main id="content" className="s-main" tabIndex={-1}>
        <Outlet />
      </main>
      <StepUpDialog />
      <SessionEnded<DeskMe> back={back} />
    </div>
  )
}
