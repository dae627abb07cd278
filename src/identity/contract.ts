/** Shapes of identity's answers, for the screens. */
export type { Added, AppToAdd, Authenticators } from './authenticators/contract.ts'
export type { MyNavigation } from './own/contract.ts'
export type { SessionList } from './sessions/contract.ts'
export type { DeviceView, OwnDevices } from './staff-devices/contract.ts'
export type { CaseOpened, Timeline, TimelineEntry } from './timeline/contract.ts'
