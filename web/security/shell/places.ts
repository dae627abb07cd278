import { HomeIcon, PersonIcon, StatementIcon } from '../../kit/portal/icons.tsx'
import type { Place } from '../../kit/staff/navigation.tsx'
import type { PlainId } from '../../words/say.ts'
import type { securityWords } from '../../words/security.ts'

/** The security office's menu, one line a place. */
export const places: readonly (Omit<Place, 'title'> & { readonly id: PlainId<typeof securityWords> })[] = [
  { to: '/', id: 'today', Icon: HomeIcon },
  { to: '/audit', id: 'audit', Icon: StatementIcon },
  { to: '/my-navigation', id: 'own', Icon: PersonIcon },
]
