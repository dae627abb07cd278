import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { operatorCompany } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { boundKinds, documentKinds } from '../documents/contract.ts'
import { keepApproval, keepDraft } from '../documents/write-document.ts'
import { readFile } from '../loading/read-file.ts'
import { linkAccount } from '../population/link-account.ts'
import { peopleOn } from '../population/people-on.ts'
import { enrol } from '../training/enrol.ts'
import { shippedLessons } from '../training/ship-lessons.ts'

/** By which account of the staff somebody of the demonstration signs in; he is found by his mail address. */
export interface DemoLink {
  readonly accountId: string
  readonly address: string
}

const both = z.strictObject({ ja: z.string(), en: z.string() })
const DocumentsFile = z.strictObject({
  documents: z.array(
    z.strictObject({
      ...{ id: z.string(), kind: z.enum(documentKinds), owner: z.string(), title: both, text: both },
      ...{ bound: z.array(z.enum(boundKinds)), within: z.int() },
    }),
  ),
})

/** Lets the people of the demonstration sign in, and gives them documents to read and lessons to do; once. */
export async function seedDemoEmployees(world: World, links: readonly DemoLink[]): Promise<void> {
  if (!world.profile.demo) return
  if (await world.db.row(sql`select 1 from assurance_document limit 1`)) return
  await world.act({ by: 'system', name: 'demonstration' }, async (act) => {
    for (const { accountId, address } of links) {
      const colleague = await act.row<{ id: string }>(sql`
        select id from assurance_colleague where lower(address) = lower(${address}) and left_on is null`)
      if (colleague) await linkAccount(act, colleague.id, accountId)
    }
    await publishDocuments(act, links[0]?.accountId ?? world.random.id())
    await askForLessons(act, world)
  })
}

async function publishDocuments(act: Act, approver: string): Promise<void> {
  const read = readFile(readFileSync(join(import.meta.dirname, 'documents.yml'), 'utf8'), DocumentsFile)
  if (!read.ok) throw new Error(`The demonstration's documents are broken: ${JSON.stringify(read.faults)}`)
  const readers = await peopleOn(act, dayAfter(act.now, 0), { kinds: ['officer', 'employee'] })
  for (const { id, within, ...document } of read.value.documents) {
    const kept = await keepDraft(act, { id, by: operatorCompany }, { ...document, withinDays: within })
    if (!kept.ok) throw new Error(kept.refusal)
    await keepApproval(act, { id, by: approver, ...kept.value })
    // Most have read it by now; who tries the demonstration has not.
    const seen = readers.filter((one, n) => one.staff_account_id === null && (n + id.length) % 4 > 0)
    await act.run(sql`
      insert into assurance_acknowledgement (document_id, version, colleague_id, at)
      select ${id}, ${kept.value.version}, unnest(${seen.map((one) => one.id)}::uuid[]), ${act.now}
      where ${id} <> 'handling-guideline'`)
  }
}

async function askForLessons(act: Act, world: World): Promise<void> {
  const people = await peopleOn(act, dayAfter(act.now, 0), { kinds: ['officer', 'employee'] })
  const dueOn = dayAfter(act.now, 21)
  const ids = people.map(({ id }) => id)
  for (const lesson of ['passwords', 'targeted-mail'])
    await enrol(act, world, ids, { lesson, reason: 'office', cause: dueOn, dueOn })
  for (const [n, one] of people.entries())
    if (one.staff_account_id === null && n % 3 > 0) await passLesson(act, world, one.id)
}

async function passLesson(act: Act, world: World, colleagueId: string): Promise<void> {
  const lesson = shippedLessons().find(({ id }) => id === 'passwords')
  if (!lesson) return
  const answers = lesson.content.questions.map(({ right }) => right)
  await act.run(sql`
    insert into assurance_lesson_try (id, colleague_id, lesson_id, version, at, answers, right_answers, questions, is_passed)
    values (${world.random.id()}, ${colleagueId}, ${lesson.id}, ${lesson.version}, ${act.now},
      ${JSON.stringify(answers)}::jsonb, ${answers.length}, ${answers.length}, true)`)
  await act.run(sql`
    update assurance_enrolment set finished_at = ${act.now}
    where colleague_id = ${colleagueId} and lesson_id = ${lesson.id}`)
}
