import { fill, type Language } from '../../words/say.ts'
import { useLanguage } from '../language.tsx'
import type { StaffHome } from './home-of-staff.ts'
import type { Place } from './navigation.tsx'
import { Shell } from './shell.tsx'
import { StaffFrame } from './staff-frame.tsx'

/** A part of a house's menu: title and places are named by words of the house. */
export interface MenuPart<Id extends string> {
  readonly title?: Id
  readonly places: readonly (Omit<Place, 'title'> & { readonly id: Id })[]
}

type HouseWords<Id extends string> = Readonly<Record<Language, Readonly<Record<Id | 'brand', string>>>>

/** One of the staff's houses: its brand and its menu, in the reader's language, around every screen of it. */
export function StaffHouse<Id extends string>(props: {
  home: StaffHome
  words: HouseWords<NoInfer<Id>>
  menu: readonly MenuPart<Id>[]
}) {
  return (
    <StaffFrame home={props.home}>
      <Furnished {...props} />
    </StaffFrame>
  )
}

function Furnished<Id extends string>({ home, words, menu }: Parameters<typeof StaffHouse<Id>>[0]) {
  const said = words[useLanguage()]
  const parts = menu.map(({ title, places }) => ({
    title: title && said[title],
    places: places.map(({ id, ...place }) => ({ ...place, title: said[id] })),
  }))
  return <Shell home={home} brand={(portal) => fill(said.brand, { portal })} menu={parts} />
}
