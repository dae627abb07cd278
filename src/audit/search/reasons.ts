import type { StreamFact } from '#platform/facts/stream.ts'

/** Facts that say why a code was asked, or not, and what of them everybody may read who may read the log (S1-46). */
const judged: Readonly<Record<string, readonly string[]>> = {
  'sign-in-judged': ['ask'],
  'operation-judged': ['operation', 'ask'],
}

/** What a fact says of itself, without why a code was asked for. */
export function withoutReasons({ name, data }: Pick<StreamFact, 'name' | 'data'>) {
  const open = judged[name]
  if (!open) return { data, isWithheld: false }
  return {
    data: Object.fromEntries(Object.entries(data).filter(([field]) => open.includes(field))),
    isWithheld: true,
  }
}
