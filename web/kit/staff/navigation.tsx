import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useId, useState } from 'react'
import type { DeskMe } from '#desk/contract.ts'
import { NextIcon } from '../portal/icons.tsx'
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

/** A part of the menu: with a title it folds, without one its places stand in the open. */
export interface Part {
  readonly title?: string | undefined
  readonly places: readonly Place[]
}

/** The menu: only what the person's kind may do. The part one is in is unfolded; the others stay as one left them. */
export function Navigation({ parts }: { parts: readonly Part[] }) {
  const { kind } = useStaff()
  const { pathname } = useLocation()
  const shown = parts.map((part) => ({
    ...part,
    places: part.places.filter(({ by }) => !by || by.includes(kind)),
  }))
  const titled = shown.filter(({ title }) => title)
  const here = titled.find(({ places }) => places.some(({ to }) => isIn(pathname, to)))?.title
  const [open, setOpen] = useState([here ?? titled[0]?.title])
  useEffect(() => setOpen((before) => (!here || before.includes(here) ? before : [...before, here])), [here])
  const turn = (title: string) =>
    setOpen(open.includes(title) ? open.filter((one) => one !== title) : [...open, title])
  return (
    <ul>
      {shown.map(({ title, places }) =>
        title ? (
          <Folding
            key={title}
            {...{ title, places }}
            isOpen={open.includes(title)}
            onTurn={() => turn(title)}
          />
        ) : (
          places.map((place) => <Entry key={place.to} place={place} />)
        ),
      )}
    </ul>
  )
}

const isIn = (path: string, to: string) =>
  to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)

function Folding(props: { title: string; places: readonly Place[]; isOpen: boolean; onTurn: () => void }) {
  const { title, places, isOpen, onTurn } = props
  const id = useId()
  if (places.length === 0) return null
  return (
    <li>
      <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={onTurn}>
        {title}
        <NextIcon />
      </button>
      <ul id={id} hidden={!isOpen}>
        {places.map((place) => (
          <Entry key={place.to} place={place} />
        ))}
      </ul>
    </li>
  )
}

function Entry({ place: { to, title, Icon, isAway } }: { place: Place }) {
  const shown = (
    <>
      <Icon />
      {title}
    </>
  )
  return (
    <li>
      {isAway ? (
        <a href={to}>{shown}</a>
      ) : (
        <Link to={to} activeOptions={{ exact: to === '/' }}>
          {shown}
        </Link>
      )}
    </li>
  )
}
