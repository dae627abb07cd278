export type { CommitmentView } from './promises/contract.ts'
