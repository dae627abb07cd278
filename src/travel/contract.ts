/** Shapes of this room's answers, for the screens. */
export type { Statement, StatementFigures, Sums } from './ledger/contract.ts'
export type { LedgerRecord, RecordHistory, Records } from './records/contract.ts'
export type {
  MySafetyCalls,
  SafetyCall,
  SafetyCallShown,
  SafetyCalls,
  Whereabout,
  Whereabouts,
} from './whereabouts/contract.ts'
