import { useState } from 'react'
import type { PeopleQuery } from '#organisation/contract.ts'

/** What the list is narrowed to. */
export type Wish = Omit<PeopleQuery, 'after'>

let last: Wish = {}

/** The wish, kept while the page lives, so that coming back from a person shows the same list. */
export function useWish(): [Wish, (wish: Wish) => void] {
  const [wish, setWish] = useState(last)
  const choose = (next: Wish) => {
    last = next
    setWish(next)
  }
  return [wish, choose]
}

/** The address of the list for a wish. */
export function pathFor(wish: Wish): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(wish)) if (value) search.set(name, value)
  const text = search.toString()
  return text ? `/people?${text}` : '/people'
}
