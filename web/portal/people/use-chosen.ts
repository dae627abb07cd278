import { useEffect, useState } from 'react'
import { pathFor, type Wish } from './wish.ts'

/** Who is chosen for a bulk action: single people, or all whom the filter finds. */
export interface Chosen {
  readonly ids: ReadonlySet<string>
  readonly all: boolean
  choose(ids: readonly string[], isChosen: boolean): void
  chooseAll(all: boolean): void
  clear(): void
}

/** The choice, which begins anew with each other filter: nobody is chosen who can no longer be seen. */
export function useChosen(wish: Wish): Chosen {
  const path = pathFor(wish)
  const [choice, setChoice] = useState({ path, ids: new Set<string>(), all: false })
  const empty = { path, ids: new Set<string>(), all: false }
  useEffect(() => {
    setChoice((before) => (before.path === path ? before : { path, ids: new Set<string>(), all: false }))
  }, [path])
  const { ids, all } = choice.path === path ? choice : empty
  return {
    ids,
    all,
    choose(some, isChosen) {
      const next = new Set(ids)
      for (const id of some) isChosen ? next.add(id) : next.delete(id)
      setChoice({ path, ids: next, all: false })
    },
    chooseAll: (every) => setChoice({ ...empty, all: every }),
    clear: () => setChoice(empty),
  }
}
