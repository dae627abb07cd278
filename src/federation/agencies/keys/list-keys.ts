import { calculateJwkThumbprint, type JWK } from 'jose'
import { accountsOf } from '#identity/public.ts'
import { operatorCompany } from '#platform/author.ts'
import type { Db } from '#platform/sql.ts'

/** A key as the desk lists it. */
export interface ListedKey {
  kid: string
  algorithm: string
  validFrom: string
  validUntil: string
  state: 'waiting' | 'valid' | 'not-yet' | 'over' | 'revoked'
  /** Its thumbprint (RFC 7638), to compare with its agency's: a `kid` is whatever the sender wrote. */
  fingerprint: string
  addedAt: string
  /** The ID of who entered it; nobody's at the command line. */
  addedBy?: string
  /** Entered by the reader, who cannot confirm it. */
  isOwn: boolean
}

/** A key as the database tells it. */
export interface KeptKey extends Omit<ListedKey, 'fingerprint' | 'addedBy' | 'isOwn'> {
  jwk: JWK
  addedBy: string | null
}

/** The keys of several agencies, with their fingerprints and who entered them. */
export async function listKeys(db: Db, reader: string, agencies: KeptKey[][]): Promise<ListedKey[][]> {
  const accounts = agencies
    .flat()
    .flatMap(({ addedBy }) => (addedBy && addedBy !== 'operator' ? [addedBy] : []))
  const staff = accounts.length > 0 ? await accountsOf(db, operatorCompany, [...new Set(accounts)]) : []
  const ids = new Map(staff.map(({ accountId, signInId }) => [accountId, signInId]))
  const listed = async ({ jwk, addedBy, ...key }: KeptKey): Promise<ListedKey> => {
    const id = ids.get(addedBy ?? '')
    const fingerprint = await calculateJwkThumbprint(jwk)
    return { ...key, fingerprint, isOwn: addedBy === reader, ...(id && { addedBy: id }) }
  }
  return Promise.all(agencies.map((keys) => Promise.all(keys.map(listed))))
}
