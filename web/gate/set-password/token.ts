import { useEffect, useState } from 'react'

/**
 * The token of the mail's link. It travels in the fragment, which browsers never send to a server, and leaves the
 * address bar at once, so that neither history nor a shared screen keeps it.
 */
export function useToken(): string {
  const [token, setToken] = useState(() => window.location.hash.slice(1))
  useEffect(() => {
    const take = () => {
      if (!window.location.hash) return
      setToken(window.location.hash.slice(1))
      window.history.replaceState(null, '', window.location.pathname)
    }
    take()
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  return token
}
