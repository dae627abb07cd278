import type { helpWords } from '../../words/gate-help.ts'
import type { PlainId } from '../../words/say.ts'

type HelpId = keyof (typeof helpWords)['ja']

/** Who repairs it: the way to reach them follows from the operator's facts. */
export type Repairer = 'member-office' | 'desk' | 'your-administrator' | 'yourself'

/** One trouble: its paragraphs, who repairs it, and where the person goes next. */
export interface Topic {
  readonly id: PlainId<typeof helpWords>
  readonly paragraphs: readonly HelpId[]
  readonly repairer: Repairer
  readonly next?: { readonly to: string; readonly text: PlainId<typeof helpWords> }
}

const resetMember = { to: '/recovery/member', text: 'step-reset-member' } as const
const resetAdministrator = { to: '/recovery/administrator', text: 'step-reset-administrator' } as const

const passwordMail: Topic = {
  id: 'password-mail',
  paragraphs: ['password-mail-1', 'password-mail-2', 'password-mail-3'],
  repairer: 'your-administrator',
}

/** The help pages by the person they concern; each id is its address under `/help`. */
export const topicsFor: Readonly<Record<'traveller' | 'manager' | 'administrator', readonly Topic[]>> = {
  traveller: [
    { id: 'member-address', paragraphs: ['member-address-1', 'member-address-2'], repairer: 'member-office' },
    {
      id: 'member-locked',
      paragraphs: ['member-locked-1', 'member-locked-2'],
      repairer: 'member-office',
      next: resetMember,
    },
    {
      id: 'member-password',
      paragraphs: ['member-password-1', 'member-password-2'],
      repairer: 'member-office',
      next: resetMember,
    },
    {
      id: 'self-registration',
      paragraphs: ['self-registration-1', 'self-registration-2'],
      repairer: 'your-administrator',
      next: { to: '/manual/self-registration', text: 'step-manual' },
    },
  ],
  manager: [
    {
      id: 'manager-address',
      paragraphs: ['manager-address-1', 'manager-address-2'],
      repairer: 'your-administrator',
    },
    {
      id: 'manager-first-address',
      paragraphs: ['first-address-1', 'manager-first-address-2', 'first-address-3'],
      repairer: 'your-administrator',
    },
    passwordMail,
  ],
  administrator: [
    {
      id: 'administrator-password',
      paragraphs: ['administrator-password-1', 'administrator-password-2'],
      repairer: 'yourself',
      next: resetAdministrator,
    },
    {
      id: 'administrator-address',
      paragraphs: ['administrator-address-1', 'administrator-address-2', 'administrator-address-3'],
      repairer: 'desk',
    },
    {
      id: 'administrator-first-address',
      paragraphs: ['first-address-1', 'administrator-first-address-2', 'first-address-3'],
      repairer: 'desk',
    },
    passwordMail,
  ],
}

/** The topic of an address, if there is one. */
export const topicOf = (id: string): Topic | undefined =>
  Object.values(topicsFor)
    .flat()
    .find((topic) => topic.id === id)
