import { z } from 'zod'
import { staffKinds } from '#platform/author.ts'

export type {
  ChangeNotice,
  ChangeNotices,
  NoticeForm,
  NoticeInput,
  NoticesToWork,
  NoticeToWork,
} from './change-notices/contract.ts'
export type { FirstAddressesAtDesk } from './first-addresses/contract.ts'
/** Shapes of the desk's answers, for the screens. */
export type { DeskHoursView } from './hours/contract.ts'
export type { MaintenanceList, MaintenanceShown, MaintenanceWindow } from './maintenance/contract.ts'
export type { Manual } from './manual/contract.ts'
export type { MemberView, OwnWork, TemporaryCards } from './members/contract.ts'
export type {
  Block,
  Notice,
  NoticeAtDesk,
  NoticeDraft,
  NoticeInList,
  Notices,
  NoticesAtDesk,
  Piece,
  Preview,
  Target,
} from './notices/contract.ts'

/** Who is signed in at the desk. */
export const DeskMe = z.strictObject({
  session: z.uuid(),
  kind: z.enum(staffKinds),
  name: z.strictObject({ ja: z.string(), en: z.string() }),
  signInId: z.string(),
  language: z.enum(['ja', 'en']),
})
export type DeskMe = z.infer<typeof DeskMe>

/** What waits for somebody at the desk; a key the screens know by name, and how many. */
export const Waiting = z.strictObject({
  waiting: z.array(z.strictObject({ what: z.string(), count: z.int() })),
})
export type Waiting = z.infer<typeof Waiting>
