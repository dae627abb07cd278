import { type Mail, sendMails } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import type { Language } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { languagesOf } from '../population/languages-of.ts'
import { type Due, thingsDue } from './things-due.ts'

/**
 * Writes to everybody with something still to do: one mail about all of it, at most one in seven days, and none once all is
 * done. The mail is written in the language somebody's account has, or else in that of the file of people.
 */
export async function sendReminders(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'assurance.remind' }, async (act) => {
    const on = dayAfter(act.now, 0)
    const people = Map.groupBy(await thingsDue(act, on), ({ address }) => address)
    const chosen = await notLately(act, on, people)
    const languages = await languagesOf(
      act,
      chosen.flatMap(([, things]) => things[0]?.accountId ?? null),
    )
    await sendMails(
      act,
      world,
      chosen.map(([to, things]): Mail => {
        const language = languages.get(things[0]?.accountId ?? '') ?? things[0]?.language ?? 'ja'
        return {
          template: 'reminder',
          to,
          language,
          values: { at: act.now, on, things: inWords(things, language) },
        }
      }),
    )
    if (chosen.length > 0) act.note('reminders-sent', { data: { people: chosen.length } })
  })
}

const inWords = (things: readonly Due[], language: Language) =>
  things.map(({ kind, title_ja, title_en, due_on }) => ({
    ...{ kind, title: language === 'ja' ? title_ja : title_en, dueOn: due_on },
  }))

/** Those who were not reminded within the last seven days; from now on they were. */
async function notLately(act: Act, on: string, people: ReadonlyMap<string, readonly Due[]>) {
  const all = [...people].map(([address, things]) => ({ address, things: things.length }))
  const rows = await act.rows<{ address: string }>(sql`
    insert into assurance_reminder as r (address, reminded_on, things)
    select address, ${on}::date, things from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as p(address text, things int)
    on conflict (address) do update set reminded_on = excluded.reminded_on, things = excluded.things
    where r.reminded_on <= excluded.reminded_on - 7
    returning address`)
  const now = new Set(rows.map(({ address }) => address))
  return [...people].filter(([address]) => now.has(address))
}
