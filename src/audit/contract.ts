export type { ReceiversShown } from './export/contract.ts'
export type { FactShown, FactsFound, PersonalOpened } from './search/contract.ts'
export type { LogVerified } from './verification/asked/contract.ts'
