import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { readFile } from '../loading/read-file.ts'
import { LessonFile } from './lesson.ts'

const folder = join(import.meta.dirname, 'shipped')

/** The lessons that come along. */
export const shippedLessons = (): LessonFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .toSorted()
    .map((name) => {
      const read = readFile(readFileSync(join(folder, name), 'utf8'), LessonFile)
      if (!read.ok) throw new Error(`${name} came along broken: ${JSON.stringify(read.faults)}`)
      return read.value
    })

/** Puts the lessons that come along on their shelf; a version that is there stays as it is, word for word. */
export async function shipLessons(
  world: World,
  lessons: readonly LessonFile[] = shippedLessons(),
): Promise<void> {
  await world.act({ by: 'system', name: 'assurance.ship' }, async (act) => {
    for (const lesson of lessons) await shipLesson(act, lesson)
  })
}

async function shipLesson(act: Act, { id, version, title, minutes, content }: LessonFile): Promise<void> {
  const text = JSON.stringify(content)
  const added = await act.run(sql`
    insert into assurance_lesson (id, version, title_ja, title_en, minutes, content, since)
    values (${id}, ${version}, ${title.ja}, ${title.en}, ${minutes}, ${text}::jsonb, ${act.now}) on conflict do nothing`)
  if (added > 0) return
  const same = await act.row(sql`
    select 1 from assurance_lesson where id = ${id} and version = ${version} and content = ${text}::jsonb`)
  // People were asked by it: it would be another lesson under the same name.
  if (!same) throw new Error(`The lesson ${id} was changed without a new version.`)
}
