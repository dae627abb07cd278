import { Outlet } from '@tanstack/react-router'
import type { DeskMe } from '#desk/contract.ts'
import { useLanguage } from '../language.tsx'
import { useOperator } from '../operator.tsx'
import { Frame } from '../portal/frame.tsx'
import { doorIn } from './door.ts'
import { Header } from './header.tsx'
import type { StaffHome } from './home-of-staff.ts'
import { Navigation, type Part } from './navigation.tsx'
import { useStaff } from './staff.ts'

/** The frame around every screen of the staff; its brand begins with the operator's portal. */
export function Shell(props: { home: StaffHome; brand: (portal: string) => string; menu: readonly Part[] }) {
  const language = useLanguage()
  const { portal } = useOperator()
  const { signInId } = useStaff()
  const { home, brand, menu: parts } = props
  const isSame = (now: DeskMe) => now.signInId === signInId
  return (
    <Frame<DeskMe>
      back={{ path: '/desk/me', entry: doorIn(language), home, isSame }}
      header={(menu) => <Header {...menu} brand={brand(portal[language])} />}
      menu={<Navigation parts={parts} />}
    >
      <Outlet />
    </Frame>
  )
}
