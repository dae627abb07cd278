import './banner.css'
import { maintenanceWords } from '../../words/maintenance.ts'
import { windowText } from '../../words/window-text.ts'
import { useLanguage, useSay } from '../language.tsx'
import { Note } from '../note.tsx'
import { useMaintenance } from './use-maintenance.ts'

/** Announced maintenance, with both dates, weekdays and clock times; the end is approximate (S1-04, S1-05). */
export function PlannedMaintenance() {
  const t = useSay(maintenanceWords)
  const language = useLanguage()
  const windows = useMaintenance()?.windows ?? []
  if (windows.length === 0) return null
  return (
    <Note look="warn" title={t('notice-title')}>
      {t('notice')}
      <ul className="k-windows">
        {windows.map((window) => (
          <li key={window.startsAt}>{windowText(language, window)}</li>
        ))}
      </ul>
    </Note>
  )
}
