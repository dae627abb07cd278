const room = 'keys'

/** A place in the browser's own store for keys; everything on it stays when the page is closed. */
export interface Shelf<Key> {
  put(id: string, key: Key): Promise<void>
  /** Puts a key where there is none yet, and answers the one that lies there now: of two tabs at once one comes first. */
  putFirst(id: string, key: Key): Promise<Key>
  take(id: string): Promise<Key | undefined>
  ids(): Promise<string[]>
}

/** Whether this browser keeps anything at all. */
export const hasShelves = (): boolean => typeof indexedDB !== 'undefined'

/** The shelf with this name; made when it is first reached for. */
export const shelfOf = <Key>(name: string): Shelf<Key> => ({
  put: (id, key) => at(name, 'readwrite', (store) => store.put(key, id)),
  take: (id) => at(name, 'readonly', (store) => store.get(id)),
  ids: () => at(name, 'readonly', (store) => store.getAllKeys()),
  putFirst: (id, key) =>
    at(name, 'readwrite', (store) => {
      const found = store.get(id)
      // Within one transaction: no other tab gets in between.
      found.onsuccess = () => found.result === undefined && store.put(key, id)
      return found
    }).then((there) => (there as Key | undefined) ?? key),
})

/** Asks one thing and answers once all of it is kept. */
async function at<T>(
  name: string,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await opened(name)
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(room, mode)
      const request = ask(transaction.objectStore(room))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

const opened = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(room)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
