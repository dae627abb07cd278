import './clock-bar.css'
import { useEffect, useState } from 'react'
import { clockText, clockWords } from '../../words/clock.ts'
import { useLanguage, useSay } from '../language.tsx'

/** Over every screen while somebody watches with a clock that was set: what it shows, second by second. */
export function ClockBar({ shown }: { shown: string }) {
  const say = useSay(clockWords)
  const language = useLanguage()
  const [ahead] = useState(() => Date.parse(shown) - Date.now())
  const [now, setNow] = useState(() => Date.now() + ahead)
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now() + ahead), 1000)
    return () => clearInterval(ticking)
  }, [ahead])
  return (
    <div className="k-clock" role="note">
      {say('set')} <span className="k-clock-time">{clockText(language, now)}</span>
    </div>
  )
}
