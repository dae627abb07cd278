/** Whom a question comes from, as the person himself says it. */
export const roles = ['traveller', 'ticketing-manager', 'administrator'] as const
export type Role = (typeof roles)[number]

/** What happened, as the person himself says it. */
export const troubles = [
  'password',
  'locked',
  'no-code',
  'wrong-address',
  'no-address',
  'forgot-id',
  'link',
  'temporary-card',
  'not-registered',
  'self-registration',
  'suspended',
  'lost-device',
  'not-me',
  'left-company',
] as const
export type Trouble = (typeof troubles)[number]

/** Who can do something about it. */
export type Repairer = 'yourself' | 'administrator' | 'desk' | 'member-office'

/** Who repairs it, the first one first, and the screen on which the person begins if he can do so himself. */
export interface Repair {
  readonly by: readonly Repairer[]
  readonly go?: 'reset-member' | 'reset-administrator' | 'self-registration'
}

const resetMember = { by: ['yourself', 'member-office'], go: 'reset-member' } as const
const resetOwn = { by: ['yourself'], go: 'reset-administrator' } as const
const office = { by: ['member-office'] } as const
const administrator = { by: ['administrator'] } as const
const desk = { by: ['desk'] } as const

/**
 * Who may change what (K2 of the requirements): the one table behind the gate's page, the portal's page and the guide
 * for operators. It says what holds for a role and never looks anybody up, so it tells a stranger nothing.
 */
export const repairs: Readonly<Record<Trouble, Readonly<Record<Role, Repair>>>> = {
  password: { traveller: resetMember, 'ticketing-manager': resetOwn, administrator: resetOwn },
  locked: { traveller: resetMember, 'ticketing-manager': resetOwn, administrator: resetOwn },
  'no-code': { traveller: office, 'ticketing-manager': administrator, administrator: desk },
  'wrong-address': { traveller: office, 'ticketing-manager': administrator, administrator: desk },
  'no-address': {
    traveller: office,
    'ticketing-manager': { by: ['yourself', 'administrator'] },
    administrator: { by: ['yourself', 'desk'] },
  },
  'forgot-id': { traveller: office, 'ticketing-manager': administrator, administrator: desk },
  link: {
    traveller: { by: ['yourself'], go: 'reset-member' },
    'ticketing-manager': administrator,
    administrator: desk,
  },
  'temporary-card': { traveller: office, 'ticketing-manager': administrator, administrator: desk },
  'not-registered': {
    traveller: { by: ['administrator', 'yourself'], go: 'self-registration' },
    'ticketing-manager': administrator,
    administrator: desk,
  },
  'self-registration': {
    traveller: administrator,
    'ticketing-manager': administrator,
    administrator: { by: ['yourself'] },
  },
  suspended: { traveller: administrator, 'ticketing-manager': administrator, administrator: desk },
  'lost-device': {
    traveller: resetMember,
    'ticketing-manager': { by: ['yourself', 'administrator'], go: 'reset-administrator' },
    administrator: { by: ['yourself', 'desk'], go: 'reset-administrator' },
  },
  'not-me': {
    traveller: { by: ['yourself', 'administrator', 'member-office'], go: 'reset-member' },
    'ticketing-manager': { by: ['yourself', 'administrator'], go: 'reset-administrator' },
    administrator: { by: ['yourself', 'desk'], go: 'reset-administrator' },
  },
  'left-company': { traveller: administrator, 'ticketing-manager': administrator, administrator: desk },
}

/** A trouble by the last part of an address, if there is such a one. */
export const troubleOf = (text: string | undefined): Trouble | undefined =>
  troubles.find((trouble) => trouble === text)
