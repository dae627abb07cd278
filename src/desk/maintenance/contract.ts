import { z } from 'zod'

const Instant = z.iso.datetime({ offset: true })

/** What everybody may know: the window that runs and those announced. */
export const MaintenanceShown = z.strictObject({
  now: Instant,
  windows: z.array(z.strictObject({ startsAt: Instant, endsAt: Instant, isRunning: z.boolean() })),
})
export type MaintenanceShown = z.infer<typeof MaintenanceShown>

/** What was decided about a window, the newest last. */
const Change = z.strictObject({
  at: Instant,
  decision: z.enum(['planned', 'announced', 'opened', 'extended', 'shortened', 'ended', 'cancelled']),
  startsAt: Instant,
  endsAt: Instant,
  by: z.strictObject({ ja: z.string(), en: z.string() }),
})

/** A window as the desk sees it. */
export const MaintenanceWindow = z.strictObject({
  id: z.uuid(),
  startsAt: Instant,
  endsAt: Instant,
  state: z.enum(['planned', 'running', 'over', 'cancelled']),
  isAnnounced: z.boolean(),
  changes: z.array(Change),
})
export type MaintenanceWindow = z.infer<typeof MaintenanceWindow>

/** All windows, the newest first. */
export const MaintenanceList = z.strictObject({ now: Instant, windows: z.array(MaintenanceWindow) })
export type MaintenanceList = z.infer<typeof MaintenanceList>

/** A window to be planned. */
export const MaintenancePlan = z.strictObject({ startsAt: Instant, endsAt: Instant, announce: z.boolean() })
export type MaintenancePlan = z.infer<typeof MaintenancePlan>

/** When a window ends: extended or shortened, or of one that begins at once. */
export const MaintenanceEnd = z.strictObject({ endsAt: Instant })
export const MaintenanceParams = z.strictObject({ id: z.uuid() })
