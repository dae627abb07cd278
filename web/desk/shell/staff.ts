import { createContext, useContext } from 'react'
import type { DeskMe } from '#desk/contract.ts'

/** Who of the staff is signed in, for every screen inside the desk's frame. */
export const StaffContext = createContext<DeskMe | undefined>(undefined)

/** The signed-in member of the staff. Only inside the desk's frame. */
export function useStaff(): DeskMe {
  const staff = useContext(StaffContext)
  if (!staff) throw new Error('useStaff needs the desk frame around it')
  return staff
}
