import '../button.css'
import './banner.css'
import { maintenanceWords } from '../../words/maintenance.ts'
import { endText } from '../../words/window-text.ts'
import { useLanguage, useSay } from '../language.tsx'
import { Note } from '../note.tsx'
import { forgetMaintenance } from './met.ts'
import { useMaintenance } from './use-maintenance.ts'

const everySeconds = 15

/** What a screen that met maintenance says: that nothing typed is lost, when it ends, and that it is over. */
export function ToldClosed({ endsAt }: { endsAt: string }) {
  const t = useSay(maintenanceWords)
  const language = useLanguage()
  const shown = useMaintenance(everySeconds)
  const running = shown?.windows.find(({ isRunning }) => isRunning)
  const isOver = shown !== undefined && !running
  const end = running?.endsAt ?? endsAt
  return (
    <div className="k-maintenance" role="status">
      <Note look={isOver ? 'good' : 'warn'} title={t(isOver ? 'banner-over-title' : 'banner-title')}>
        <p>{isOver ? t('banner-over') : end && t('banner', { end: endText(language, end) })}</p>
        {isOver && (
          <button type="button" className="k-button k-button-secondary" onClick={forgetMaintenance}>
            {t('close')}
          </button>
        )}
      </Note>
    </div>
  )
}
