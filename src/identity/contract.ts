/** Shapes of identity's answers, for the screens. */
export type { MyNavigation } from './own/contract.ts'
export type { SessionList } from './sessions/contract.ts'
