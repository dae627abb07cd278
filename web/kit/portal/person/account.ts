import { createContext, useContext } from 'react'

/** Whose account it is that is signed in, of a company or of the staff: what the screens of one's own need. */
export interface OwnAccount {
  /** The one it signs in by. */
  readonly door: 'member' | 'administrator' | 'staff'
  readonly sessionId: string
  readonly limited: boolean
  readonly signInId?: string | undefined
}

/** The account for every screen inside a frame. */
export const AccountContext = createContext<OwnAccount | undefined>(undefined)

/** The signed-in account. Only inside a frame. */
export function useAccount(): OwnAccount {
  const account = useContext(AccountContext)
  if (!account) throw new Error('useAccount needs a frame around it')
  return account
}
