import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DeskMe } from '#desk/contract.ts'
import { portalWords } from '../../words/portal.ts'
import { useSay } from '../language.tsx'
import { useStaff } from './staff.ts'

/** One place of the menu. */
export interface Place {
  readonly to: string
  readonly title: string
  readonly Icon: () => ReactNode
  /** Everybody of the house unless named. */
  readonly by?: readonly DeskMe['kind'][]
  /** In another house: the browser goes there. */
  readonly isAway?: true
}

/** The menu: only what the person's kind may do. On a phone it opens under the header. */
export function Navigation(props: { isOpen: boolean; places: readonly Place[] }) {
  const say = useSay(portalWords)
  const { kind } = useStaff()
  return (
    <nav id="menu" className="s-navigation" data-open={props.isOpen} aria-label={say('mainNavigation')}>
      <ul>
        {props.places
          .filter(({ by }) => !by || by.includes(kind))
          .map(({ to, title, Icon, isAway }) => (
            <li key={to}>
              {isAway ? (
                <a href={to}>
                  <Icon />
                  {title}
                </a>
              ) : (
                <Link to={to} activeOptions={{ exact: to === '/' }}>
                  <Icon />
                  {title}
                </Link>
              )}
            </li>
          ))}
      </ul>
    </nav>
  )
}
