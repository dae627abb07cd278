import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { ownDocuments } from '../documents/own-documents.ts'
import { colleagueOfAccount } from '../population/people-on.ts'
import { ownLessons } from '../training/do-lesson.ts'
import type { Mine } from './contract.ts'

/** What is asked of somebody who signs in: lessons to do, documents to confirm. */
export async function showMine({ db, clock }: World, accountId: string): Promise<Mine> {
  const day = dayAfter(await clock.now(), 0)
  const me = await colleagueOfAccount(db, accountId, day)
  if (!me) return { isColleague: false, lessons: [], documents: [] }
  const [lessons, documents] = await Promise.all([ownLessons(db, me.id, day), ownDocuments(db, me.id, day)])
  return { isColleague: true, lessons, documents }
}
