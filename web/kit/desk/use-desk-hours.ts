import { useEffect, useState } from 'react'
import type { DeskHoursView } from '#desk/contract.ts'
import { call } from '../call.ts'

/** The desk's hours by the server's clock, asked again every minute and whenever the page comes back into sight. */
export function useDeskHours(): DeskHoursView | undefined {
  const [hours, setHours] = useState<DeskHoursView>()
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      const reply = await call<DeskHoursView>({ method: 'GET', path: '/desk-hours' })
      if (reply.ok) setHours(reply.value)
    }
    void ask()
    const everyMinute = setInterval(ask, 60_000)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(everyMinute)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [])
  return hours
}
