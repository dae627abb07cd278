export type { FactShown, FactsFound, PersonalOpened } from './search/contract.ts'
