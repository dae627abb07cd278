import type { DeskHoursView } from '#desk/contract.ts'
import { deskHoursWords } from '../../words/desk-hours.ts'
import type { Language } from '../../words/say.ts'
import { useLanguage, useSay } from '../language.tsx'
import { StatusLabel } from '../note.tsx'
import { when } from '../portal/when.ts'

/** Open or closed now, when that changes, and the days on which nobody answers (S1-13 to S1-15). */
export function HoursNow({ hours }: { hours: DeskHoursView }) {
  const t = useSay(deskHoursWords)
  const language = useLanguage()
  const { open, next, opens, closes } = hours
  const days = useClosedDays(hours).join(language === 'ja' ? '、' : ', ')
  return (
    <div className="k-desk-hours">
      <p className="k-desk-now">
        <StatusLabel look={open ? 'good' : 'warn'}>{t(open ? 'open' : 'closed')}</StatusLabel>
        {open && <span>{t('open-until', { time: closes })}</span>}
        {next && <span>{t('next', { time: when(next, language) })}</span>}
      </p>
      <p>{t('hours', { opens, closes })}</p>
      {days && <p>{t('closed-on', { days })}</p>}
    </div>
  )
}

function useClosedDays({ closedWeekdays, closedYearly, closedOnHolidays }: DeskHoursView): string[] {
  const t = useSay(deskHoursWords)
  const language = useLanguage()
  return [
    ...closedWeekdays.map(({ weekday, from }) =>
      t('weekday', { weekday: t(weekday), month: months[language].format(new Date(from)) }),
    ),
    ...closedYearly.map(({ from, to }) =>
      t('span', { from: dayIn(from, language), to: dayIn(to, language) }),
    ),
    ...(closedOnHolidays ? [t('holidays')] : []),
  ]
}

const months = formatsWith({ year: 'numeric', month: 'long' })
const days = formatsWith({ month: 'long', day: 'numeric' })
// Any leap year will do: 29 February has to be a day.
const dayIn = (day: string, language: Language) => days[language].format(new Date(`2024-${day}`))

function formatsWith(options: Intl.DateTimeFormatOptions) {
  const shape = { ...options, timeZone: 'UTC' }
  return { ja: new Intl.DateTimeFormat('ja-JP', shape), en: new Intl.DateTimeFormat('en-GB', shape) }
}
