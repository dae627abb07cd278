// The key of this device. It lives in the browser's own store and cannot be taken out: only used there.

const [place, shelf] = ['sekisho-device', 'keys'] as const
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** A new pair; the private half cannot be read by anybody, this page included. */
export const makeKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])

/** The public half as the server takes it. */
export const publicHalf = async ({ publicKey }: CryptoKeyPair): Promise<string> =>
  base64url(await crypto.subtle.exportKey('spki', publicKey))

/** Signs the server's challenge. */
export async function sign(key: CryptoKey, challenge: string): Promise<string> {
  const signed = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    new TextEncoder().encode(challenge),
  )
  return base64url(signed)
}

/** Keeps a key under the id the server gave the device. Two who share a device have one each. */
export const keep = (id: string, key: CryptoKey): Promise<unknown> =>
  onShelf('readwrite', (store) => store.put(key, id))

/** The devices whose keys this browser keeps; none where the browser keeps nothing. */
export const keptIds = (): Promise<string[]> =>
  onShelf<string[]>('readonly', (store) => store.getAllKeys()).catch(() => [])

/** The key of a device. */
export const keyOf = (id: string): Promise<CryptoKey> => onShelf('readonly', (store) => store.get(id))

async function onShelf<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await opened()
  try {
    return await answerOf<T>(ask(database.transaction(shelf, mode).objectStore(shelf)))
  } finally {
    database.close()
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(place, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(shelf)
  return answerOf(request)
}

const answerOf = <T>(request: IDBRequest): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
