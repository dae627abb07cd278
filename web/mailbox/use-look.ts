import { useEffect, useState } from 'react'
import { call } from '../kit/call.ts'

/** What the demonstration answers at a path, looked up every two seconds while the page is seen. */
export function useLook<T>(path: string): { seen: T | undefined; isOffline: boolean } {
  const [seen, setSeen] = useState<T>()
  const [isOffline, setOffline] = useState(false)
  useEffect(() => {
    const look = async () => {
      if (document.hidden) return
      const reply = await call<T>({ method: 'GET', path })
      setOffline(!reply.ok)
      if (reply.ok) setSeen(reply.value)
    }
    void look()
    const timer = setInterval(look, 2000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [path])
  return { seen, isOffline }
}
