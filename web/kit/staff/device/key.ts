import { shelfOf } from '../../own-keys/shelf.ts'

// The key of this device. Two who share a device have one each.
const shelf = shelfOf<CryptoKey>('sekisho-device')

/** Keeps a key under the id the server gave the device. */
export const keep = (id: string, key: CryptoKey): Promise<void> => shelf.put(id, key)

/** The devices whose keys this browser keeps; none where the browser keeps nothing. */
export const keptIds = (): Promise<string[]> => shelf.ids().catch(() => [])

/** The key of a device. */
export const keyOf = (id: string): Promise<CryptoKey | undefined> => shelf.take(id)
