export type {
  MySafetyCalls,
  SafetyCall,
  SafetyCallShown,
  SafetyCalls,
  Whereabout,
  Whereabouts,
} from './whereabouts/contract.ts'
