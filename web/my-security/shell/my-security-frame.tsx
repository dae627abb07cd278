import { DoneIcon, HomeIcon, PersonIcon } from '../../kit/portal/icons.tsx'
import { type MenuPart, StaffHouse } from '../../kit/staff/house.tsx'
import { mySecurityWords } from '../../words/my-security.ts'

// Whoever has an office goes back to it.
const office = { id: 'toOffice', Icon: HomeIcon, isAway: true } as const
const menu: readonly MenuPart<'title' | 'own' | 'toOffice'>[] = [
  {
    places: [
      { to: '/', id: 'title', Icon: DoneIcon },
      { to: '/my-navigation', id: 'own', Icon: PersonIcon },
      { ...office, to: '/security', by: ['security-officer', 'ciso', 'auditor'] },
      { ...office, to: '/desk', by: ['desk-agent', 'member-office'] },
    ],
  },
]

/** The frame around what is asked of oneself; open to everybody of the staff. */
export const MySecurityFrame = () => <StaffHouse home="/my-security" words={mySecurityWords} menu={menu} />
