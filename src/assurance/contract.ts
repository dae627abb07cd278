export type { RecordView, Rerun } from './evidence/contract.ts'
export type { CommitmentView } from './promises/contract.ts'
