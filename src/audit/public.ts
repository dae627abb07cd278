export type { Directory } from './search/directory.ts'
