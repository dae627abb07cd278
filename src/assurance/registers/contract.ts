export type { SignOn } from './cloud/contract.ts'
export type { Leavings } from './leavers/contract.ts'
export type { OutsideAccounts } from './parties/contract.ts'
export type { EntryPage, EntryState, EntryView, EntryWhole, Form } from './pattern/contract.ts'
