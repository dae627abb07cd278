import { type Job, job } from '#platform/jobs/jobs.ts'
import { deliverMail } from './deliver-mail.ts'
import { deliverLetters } from './letters/deliver-letters.ts'
import { purgeMails, sweepMails } from './sweep-mails.ts'

/** What the mail room does later or by the clock. */
export const mailJobs: Job[] = [
  // The outbox row counts the attempts and sets the waits; this only covers a fault of ours.
  job<{ id: string }>({
    name: 'mail.deliver',
    atOnce: 3,
    takesAtMost: 120,
    does: (world, { id }) => deliverMail(world, id),
  }),
  job({ name: 'mail.letters', does: deliverLetters }),
  job({ name: 'mail.sweep', every: '* * * * *', retries: 0, does: sweepMails }),
  job({
    name: 'mail.purge',
    every: '10 3 * * *',
    does: async (world) => {
      await purgeMails(world)
    },
  }),
]
