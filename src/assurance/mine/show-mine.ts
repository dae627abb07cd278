import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { ownDocuments } from '../documents/own-documents.ts'
import { ownReports } from '../mail-reports/show-reports.ts'
import { colleagueOfAccount } from '../population/people-on.ts'
import { ownLessons } from '../training/do-lesson.ts'
import type { Mine } from './contract.ts'

/** What is asked of somebody who signs in: lessons to do, documents to confirm; and what he has reported. */
export async function showMine(world: World, accountId: string): Promise<Mine> {
  const { db, clock, profile } = world
  const day = dayAfter(await clock.now(), 0)
  const me = await colleagueOfAccount(db, accountId, day)
  if (!me) return { isColleague: false, lessons: [], documents: [], reports: [] }
  const [lessons, documents, reports] = await Promise.all([
    ownLessons(db, me.id, day),
    ownDocuments(db, me.id, day),
    ownReports(world, me.id),
  ])
  const reportTo = profile.mailReports?.address
  return { isColleague: true, lessons, documents, reports, ...(reportTo && { reportTo }) }
}
