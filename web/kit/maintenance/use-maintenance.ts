import { useEffect, useState } from 'react'
import type { MaintenanceShown } from '#desk/contract.ts'
import { call } from '../call.ts'

/** What is announced of maintenance, asked again every so many seconds; undefined until the first answer. */
export function useMaintenance(everySeconds?: number): MaintenanceShown | undefined {
  const [shown, setShown] = useState<MaintenanceShown>()
  useEffect(() => {
    const ask = async () => {
      const reply = await call<MaintenanceShown>({ method: 'GET', path: '/maintenance' })
      // No answer says nothing about the maintenance: what was known stays.
      if (reply.ok) setShown(reply.value)
    }
    void ask()
    if (everySeconds === undefined) return
    const timer = setInterval(() => void ask(), everySeconds * 1000)
    return () => clearInterval(timer)
  }, [everySeconds])
  return shown
}
