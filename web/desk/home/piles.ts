import type { ReactNode } from 'react'
import { FileIcon, PeopleIcon, PersonAddIcon } from '../../kit/portal/icons.tsx'
import type { deskWords } from '../../words/desk.ts'
import type { PlainId } from '../../words/say.ts'

/** Something that waits at the desk, as its first page shows it; `what` is the server's name for it. */
interface Pile {
  readonly what: string
  readonly title: PlainId<typeof deskWords>
  readonly to: string
  readonly Icon: () => ReactNode
}

/** One line each; the server says which of them are for whom, and how much waits. */
export const piles: readonly Pile[] = [
  { what: 'change-notices', title: 'change-notices', to: '/change-notices', Icon: FileIcon },
  { what: 'first-addresses', title: 'first-addresses', to: '/first-addresses', Icon: PersonAddIcon },
  { what: 'temporary-cards', title: 'temporary-cards', to: '/members', Icon: PeopleIcon },
]
