export type { AuditedYear, Audits, AuditView, FindingView } from './audits/contract.ts'
export type { Bodies } from './bodies/contract.ts'
export type { Checks, CheckView } from './checks/contract.ts'
export type { Appraisal, Violations, ViolationView, ViolationWords } from './conduct/contract.ts'
export type { Inquiries, InquiryView, InquiryWords, Receipt } from './contact/contract.ts'
export type {
  Documents,
  DocumentText,
  DocumentView,
  OwnDocument,
  OwnDocumentText,
  Readers,
} from './documents/contract.ts'
export type { DrillChoices, DrillPeople, DrillProof, Drills, DrillView } from './drills/contract.ts'
export type {
  ProofState,
  RecordView,
  Rerun,
  State,
  Trend,
  Verification,
} from './evidence/contract.ts'
export type { Inspections, InspectionView } from './inspections/contract.ts'
export type { MailReports, Receipt as MailReceipt } from './mail-reports/contract.ts'
export type { Mine } from './mine/contract.ts'
export type { Population, PopulationLoaded } from './population/contract.ts'
export type { Matrix, SecurityYear } from './programmes/contract.ts'
export type { CommitmentView, ControlView, PromiseWall } from './promises/contract.ts'
export type {
  EntryPage,
  EntryState,
  EntryView,
  EntryWhole,
  Form,
  Leavings,
  OpeningsWaiting,
  OutsideAccounts,
  SignOn,
  TakeOuts,
} from './registers/contract.ts'
export type { Lessons, LessonToDo, OwnLesson, Result, Results } from './training/contract.ts'
export type { Trust } from './trust/contract.ts'
