import { useEffect, useState } from 'react'
import { call } from '../kit/call.ts'

/** What an authenticator app of the demonstration shows; nothing while all it may show now has been used. */
export interface ShownApp {
  readonly signInId: string
  readonly digits: string | null
}

/** The apps of the demonstration's staff, looked up every two seconds while the page is seen. */
export function useApps(): readonly ShownApp[] {
  const [apps, setApps] = useState<readonly ShownApp[]>([])
  useEffect(() => {
    const look = async () => {
      if (document.hidden) return
      const reply = await call<{ apps: ShownApp[] }>({ method: 'GET', path: '/mailbox/apps' })
      if (reply.ok) setApps(reply.value.apps)
    }
    void look()
    const timer = setInterval(look, 2000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return apps
}
