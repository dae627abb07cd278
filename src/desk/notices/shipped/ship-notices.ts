import type { Act } from '#platform/act.ts'
import type { Language } from '#platform/author.ts'
import { type Dates, dayOf } from '#platform/dates/dates.ts'
import type { Profile } from '#platform/profile.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { fill } from '../../../../web/words/say.ts'
import { dayInWords } from '../../day-in-words.ts'
import type { NoticeDraft } from '../contract.ts'
import { keepVersion } from '../writing/keep-version.ts'
import { instantMembers } from './instant-members.ts'
import { overview } from './overview.ts'
import { schedule } from './schedule.ts'

/** The three notices of the change, each with its short name; the last goes with both others, in this order. */
const shipped = [
  {
    slug: 'instant-members',
    id: '00000000-0000-4000-8000-00000000a001',
    date: 'instantMembers',
    text: instantMembers,
  },
  { slug: 'overview', id: '00000000-0000-4000-8000-00000000a002', date: 'overview', text: overview },
  { slug: 'schedule', id: '00000000-0000-4000-8000-00000000a003', date: 'schedule', text: schedule },
] as const
type Shipped = (typeof shipped)[number]

/**
 * Puts in the notices that come along, each once: a first start fills them, and what the desk has changed or withdrawn
 * since stays as it is. Any number of nodes may do it at once.
 */
export async function shipNotices(world: World): Promise<void> {
  const known = await world.db.rows<{ id: string }>(sql`
    select id from desk_notice where id = any(${shipped.map(({ id }) => id)}::uuid[])`)
  if (known.length === shipped.length) return
  await world.act({ by: 'system', name: 'desk.ship-notices' }, async (act) => {
    for (const notice of shipped) await ship(act, world.profile, notice)
  })
}

async function ship(act: Act, profile: Profile, notice: Shipped): Promise<void> {
  const { id, slug } = notice
  const made = await act.run(sql`
    insert into desk_notice (id, slug, state, newest_version, created_at)
    values (${id}, ${slug}, 'draft', 1, ${act.now}) on conflict do nothing`)
  if (made === 0) return
  await keepVersion(act, id, 1, draftOf(act.dates, profile, notice))
  await act.run(sql`update desk_notice set state = 'published', published_version = 1 where id = ${id}`)
  act.note('notice-published', { data: { notice: id, version: 1 } })
}

function draftOf(dates: Dates, profile: Profile, { slug, date, text }: Shipped): NoticeDraft {
  const day = profile.notices[date]
  const filled = (texts: Record<Language, string>) => ({
    ja: fill(texts.ja, namesIn('ja', profile, dates)),
    en: fill(texts.en, namesIn('en', profile, dates)),
  })
  return {
    title: filled(text.title),
    body: filled(text.body),
    month: day.slice(0, 'yyyy-mm'.length),
    from: `${day}T10:00:00+09:00`,
    audience: { of: 'everybody' },
    related: slug === 'schedule' ? shipped.filter((one) => one.slug !== slug).map(({ id }) => id) : [],
  }
}

/** The operator's names and days that the texts mention. */
function namesIn(language: Language, { operator }: Profile, dates: Dates): Record<string, string> {
  const cutOver = dayOf(dates.cutOver)
  return {
    portal: operator.portal[language],
    programme: operator.programme[language],
    office: operator.memberOffice.name[language],
    officePhone: operator.memberOffice.phone,
    cutOver: dayInWords(language, cutOver),
    manual: dayInWords(language, dayOf(dates.manual)),
  }
}
