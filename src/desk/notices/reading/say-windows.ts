import type { Language } from '#platform/author.ts'
import { announcedBetween } from '#platform/maintenance/windows.ts'
import type { Db } from '#platform/sql.ts'
import { noticeWords } from '../../../../web/words/notices.ts'
import { windowText } from '../../../../web/words/window-text.ts'

const mark = '[maintenance]'
// What is announced later than this after a notice's first day is not what it speaks of.
const span = 60 * 86_400_000

/**
 * The texts of a notice with the maintenance that is announced, as it stands while somebody reads: a line that holds
 * `[maintenance]` is said once for each window of the sixty days from the notice's first day on, or that none is decided.
 */
export async function sayWindows(
  db: Db,
  texts: Readonly<Record<Language, string>>,
  from: Date,
): Promise<Record<Language, string>> {
  if (!texts.ja.includes(mark) && !texts.en.includes(mark)) return texts
  const windows = await announcedBetween(db, from, new Date(from.getTime() + span))
  const said = (language: Language) => {
    const times = windows.map(({ startsAt, endsAt }) =>
      windowText(language, { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }),
    )
    return inLines(texts[language], times.length > 0 ? times : [noticeWords[language]['maintenance-later']])
  }
  return { ja: said('ja'), en: said('en') }
}

const inLines = (text: string, times: readonly string[]): string =>
  text
    .split('\n')
    .flatMap((line) => (line.includes(mark) ? times.map((time) => line.replaceAll(mark, time)) : [line]))
    .join('\n')
