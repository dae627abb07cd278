import { Outlet } from '@tanstack/react-router'
import type { Me } from '#organisation/contract.ts'
import { useLanguage } from '../../kit/language.tsx'
import { Frame } from '../../kit/portal/frame.tsx'
import { isSamePerson, useMe } from '../../kit/portal/person/me.ts'
import { ArrivedNote } from './arrived-note.tsx'
import { Header } from './header.tsx'
import { LimitedNote } from './limited-note.tsx'
import { Navigation } from './navigation.tsx'
import { OldPasswordNote } from './old-password-note.tsx'

/** The frame around every screen of a company's people, with what they are told wherever they are. */
export function Shell() {
  const me = useMe()
  const entry = useLanguage() === 'en' ? '/en' : '/'
  const back = { path: '/me', entry, home: '/portal', isSame: (now: Me) => isSamePerson(me, now) }
  return (
    <Frame<Me> back={back} header={(menu) => <Header {...menu} />} menu={<Navigation />}>
      <LimitedNote />
      <ArrivedNote />
      <OldPasswordNote />
      <Outlet />
    </Frame>
  )
}
