export type { OutsideAccounts } from './parties/contract.ts'
export type { EntryPage, EntryState, EntryView, EntryWhole, Form } from './pattern/contract.ts'
