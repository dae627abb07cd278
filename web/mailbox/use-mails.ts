import { useEffect, useState } from 'react'
import { call } from '../kit/call.ts'
import type { ShownMail } from './mail.ts'

/** The mails, newest first, looked up every two seconds while the page is seen. */
export function useMails(): { mails: readonly ShownMail[] | undefined; isOffline: boolean } {
  const [mails, setMails] = useState<readonly ShownMail[]>()
  const [isOffline, setOffline] = useState(false)
  useEffect(() => {
    const look = async () => {
      if (document.hidden) return
      const reply = await call<{ mails: ShownMail[] }>({ method: 'GET', path: '/mailbox' })
      setOffline(!reply.ok)
      if (reply.ok) setMails(reply.value.mails)
    }
    void look()
    const timer = setInterval(look, 2000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return { mails, isOffline }
}
