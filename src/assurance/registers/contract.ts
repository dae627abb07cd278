export type { EntryPage, EntryState, EntryView, EntryWhole, Form } from './pattern/contract.ts'
