import { createContext, useContext } from 'react'
import type { Me } from '#organisation/contract.ts'

/** Who is signed in, for every screen inside the frame. */
export const MeContext = createContext<Me | undefined>(undefined)

/** The signed-in person. Only inside the portal's frame. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe needs the portal frame around it')
  return me
}

/** True when both are the same person of the same company, so that a kept screen may be shown to him. */
export const isSamePerson = (one: Me, other: Me): boolean =>
  one.company.id === other.company.id &&
  one.signInId === other.signInId &&
  one.memberNumber === other.memberNumber
