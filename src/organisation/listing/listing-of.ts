import type { Names } from '../contract.ts'
import { gramsOf, sortKeyOf } from './find-words.ts'

/** How a person stands in the list and is found there, as texts to be kept: what he is found by is apart by line breaks. */
export const listingOf = (
  names: Names,
  ids: { memberNumber?: string | undefined; signInId?: string | undefined },
): { sortKey: string; search: string } => ({
  sortKey: sortKeyOf(names),
  search: gramsOf(names, ids).join('\n'),
})
