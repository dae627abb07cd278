import { useEffect, useState } from 'react'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { when } from '../../../kit/portal/when.ts'
import { tripWords } from '../../../words/portal-trips.ts'

/**
 * How long there is until a moment, by the server's clock: `now` is what it said when `readAt` was here. Told as text;
 * screen readers hear it when they come by, not every second.
 */
export function Countdown(props: { until: string; now: string; readAt: number }) {
  const say = useSay(tripWords)
  const language = useLanguage()
  const [here, setHere] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const now = Date.parse(props.now) + Math.max(0, here - props.readAt)
  const left = Math.floor((Date.parse(props.until) - now) / 1000)
  return (
    <p className="t-deadline" role="timer">
      <span className="p-small">{say('deadline')}</span>
      <strong>{when(props.until, language)}</strong>
      <span className={left < 3 * 3600 ? 't-left t-few' : 't-left'}>
        {left > 0 ? say('left', { left: sayLeft(say, left) }) : say('over')}
      </span>
    </p>
  )
}

function sayLeft(say: ReturnType<typeof useSay<typeof tripWords>>, seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (hours >= 24) return say('leftDays', { days: Math.floor(hours / 24), hours: hours % 24 })
  if (hours >= 1) return say('leftHours', { hours, minutes: minutes % 60 })
  return say('leftMinutes', { minutes, seconds: seconds % 60 })
}
