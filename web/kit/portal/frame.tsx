import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { portalWords } from '../../words/portal.ts'
import { useSay } from '../language.tsx'
import { type ComingBack, SessionEnded } from './dialogs/session-ended.tsx'
import { StepUpDialog } from './step-up/step-up-dialog.tsx'
import './look/frame.css'

/** What the header shows of the menu and may do with it; on a phone it folds away. */
export interface MenuState {
  readonly isMenuOpen: boolean
  readonly onMenu: () => void
}

/** The frame around every screen behind a door: header, menu, the screen itself, and what may interrupt it. */
export function Frame<Me>(props: {
  header: (menu: MenuState) => ReactNode
  menu: ReactNode
  back: ComingBack<Me>
  children: ReactNode
}) {
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
      {props.header({ isMenuOpen, onMenu: () => setMenuOpen(!isMenuOpen) })}
      <nav id="menu" className="s-navigation" data-open={isMenuOpen} aria-label={say('mainNavigation')}>
        {props.menu}
      </nav>
      <main id="content" className="s-main" tabIndex={-1}>
        {props.children}
      </main>
      <StepUpDialog />
      <SessionEnded<Me> back={props.back} />
    </div>
  )
}
