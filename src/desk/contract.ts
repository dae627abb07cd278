/** Shapes of the desk's answers, for the screens. */
export type { DeskHoursView } from './hours/contract.ts'
