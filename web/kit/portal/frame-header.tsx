import { Burger } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { portalWords } from '../../words/portal.ts'
import { useSay } from '../language.tsx'
import { Mark } from '../mark.tsx'
import type { MenuState } from './frame.tsx'
import { LanguageChoice } from './person/language-choice.tsx'
import { SignOut } from './person/sign-out.tsx'

/** The head of every frame: the menu's switch on a phone, whose portal it is, who is here, language and the way out. */
export function FrameHeader(props: MenuState & { brand: string; wayOut: string; children: ReactNode }) {
  const say = useSay(portalWords)
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
        {props.brand}
      </Link>
      <p className="s-who">{props.children}</p>
      <LanguageChoice />
      <SignOut to={props.wayOut} />
    </header>
  )
}
