import type { Form } from '#assurance/contract.ts'

/** What somebody typed over `before`, laid over what is saved by now: fields he left alone follow the other. */
export function mergedForm({ before, saved, mine }: Record<'before' | 'saved' | 'mine', Form>): Form {
  const names = [...new Set([...Object.keys(saved), ...Object.keys(mine)])]
  const kept = names.map((name) => [name, isSame(before[name], mine[name]) ? saved[name] : mine[name]])
  return { ...saved, ...Object.fromEntries(kept) }
}

const isSame = (one: unknown, other: unknown) => String(one ?? '') === String(other ?? '')
