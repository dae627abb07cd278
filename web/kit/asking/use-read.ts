import { useEffect, useState } from 'react'
import { call, type Reply } from '../call.ts'

/** Reads one address of the API when a screen opens, and again when the address is another. */
export function useRead<T>(path: string): Reply<T> | undefined {
  const [found, setFound] = useState<{ path: string; reply: Reply<T> }>()
  useEffect(() => {
    let isWanted = true
    void call<T>({ method: 'GET', path }).then((reply) => isWanted && setFound({ path, reply }))
    return () => {
      isWanted = false
    }
  }, [path])
  return found?.path === path ? found.reply : undefined
}
