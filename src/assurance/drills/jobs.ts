import { type Job, job } from '#platform/jobs/jobs.ts'
import type { World } from '#platform/world.ts'
import { forgetPeople } from './results/forget-people.ts'
import { noteDelivered } from './returns/note-returns.ts'
import { sendDue } from './sending/send-due.ts'
import { planAgain } from './teaching/plan-again.ts'
import { noteFinished } from './teaching/teach.ts'

/** What drills do by the clock. */
export const drillJobs: Job[] = [
  job({ name: 'assurance.drills', every: '* * * * *', does: everyMinute }),
  // Before the hours of any drill begin.
  job({ name: 'assurance.drills-again', every: '30 6 * * *', does: planAgain }),
  job({ name: 'assurance.drills-forget', every: '50 3 * * *', does: forgetPeople }),
]

async function everyMinute(world: World): Promise<void> {
  await noteDelivered(world)
  await noteFinished(world)
  await sendDue(world)
}
