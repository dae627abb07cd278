/** What an import did, for its list and its facts. */
export type Counts = Record<
  'companies' | 'departments' | 'members' | 'accounts' | 'changed' | 'leftOut',
  number
>

/** `cutover_import`: an export on its way in, or taken over. */
export interface ImportRow {
  id: string
  state: 'reading' | 'comparing' | 'applying' | 'applied' | 'refused' | 'tried' | 'given-up'
  is_dry_run: boolean
  lines: number
  faults: number
  counts: Partial<Counts>
  created_at: Date
  ended_at: Date | null
}
