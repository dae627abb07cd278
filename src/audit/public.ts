export type { AccountInFact, Directory } from './search/directory.ts'
export { followFacts } from './search/follow-facts.ts'
