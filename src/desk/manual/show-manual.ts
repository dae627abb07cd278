import { type Language, languages, type Session } from '#platform/author.ts'
import { beginOf, type Dates, dayOf } from '#platform/dates/dates.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { Profile } from '#platform/profile.ts'
import type { World } from '#platform/world.ts'
import { fill } from '../../../web/words/say.ts'
import { dayInWords } from '../day-in-words.ts'
import { blocksOf } from '../notices/notice-text.ts'
import { after } from './after.ts'
import { before } from './before.ts'
import type { Manual } from './contract.ts'
import type { Written } from './item.ts'
import { questions } from './questions.ts'

/** The manual from its day on, not before (S1-10); who is signed in finds the items of his role first (S1-17). */
export async function showManual(
  { db, profile }: World,
  reader?: Pick<Session, 'kind'>,
): Promise<Outcome<'manual-not-published', Manual>> {
  const { now, dates } = await momentOf(db)
  const from = beginOf(dates.manual)
  if (now < from) return refused('manual-not-published', { from: from.toISOString() })
  const names = { ja: namesIn('ja', profile, dates), en: namesIn('en', profile, dates) }
  const part = (items: Written[]) => ownFirst(items.map(numbered), reader).map((item) => shown(item, names))
  return doneWith({ before: part(before), after: part(after), questions: part(questions) })
}

const numbered = (item: Written, n: number) => ({ ...item, number: n + 1 })
type Numbered = ReturnType<typeof numbered>

function ownFirst(items: Numbered[], reader: Pick<Session, 'kind'> | undefined): Numbered[] {
  const isOwn = ({ roles }: Numbered) => roles.some((role) => role === reader?.kind)
  return [...items.filter(isOwn), ...items.filter((item) => !isOwn(item))]
}

type Names = Readonly<Record<Language, Record<string, string>>>

function shown({ id, number, roles, title, text }: Numbered, names: Names) {
  const [ja, en] = languages.map((language) => ({
    title: fill(title[language], names[language]),
    text: blocksOf(fill(text[language], names[language])),
  }))
  return {
    ...{ id, number, roles: [...roles] },
    title: { ja: ja?.title ?? '', en: en?.title ?? '' },
    text: { ja: ja?.text ?? [], en: en?.text ?? [] },
  }
}

/** The operator's names and days that the items mention. */
function namesIn(language: Language, { operator, mail }: Profile, dates: Dates): Record<string, string> {
  return {
    portal: operator.portal[language],
    programme: operator.programme[language],
    office: operator.memberOffice.name[language],
    officePhone: operator.memberOffice.phone,
    desk: operator.desk.name[language],
    from: mail.from,
    cutOver: dayInWords(language, dayOf(dates.cutOver)),
    oldPasswordsUntil: dayInWords(language, dayOf(dates.oldPasswordsUntil)),
  }
}
