import { createContext, useContext } from 'react'
import type { DeskMe } from '#desk/contract.ts'

/** Who of the staff is signed in, for every screen inside a frame of the staff. */
export const StaffContext = createContext<DeskMe | undefined>(undefined)

/** The signed-in member of the staff. Only inside a frame of the staff. */
export function useStaff(): DeskMe {
  const staff = useContext(StaffContext)
  if (!staff) throw new Error('useStaff needs the frame of staff around it')
  return staff
}
