import type { Chance } from '../chance.ts'

/** Numbers, and what holds numbers. */
type Numbers = { [name: string]: unknown }

/**
 * Does something while each of these numbers is off by a factor of its own, half to one and a half; afterwards they are what they
 * were. They are the model's own tables: whoever reads them meanwhile, in this thread, reads the changed ones.
 */
export function perturbed<T>(chance: Chance, tables: readonly object[], work: () => T): T {
  const before = structuredClone(tables)
  for (const table of tables) shake(chance, table as Numbers)
  try {
    return work()
  } finally {
    for (const [n, table] of tables.entries()) restore(table as Numbers, before[n] as Numbers)
  }
}

function shake(chance: Chance, table: Numbers): void {
  for (const [name, value] of Object.entries(table)) {
    if (typeof value === 'number') table[name] = value * (0.5 + chance.next())
    else if (value !== null && typeof value === 'object') shake(chance, value as Numbers)
  }
}

function restore(table: Numbers, before: Numbers): void {
  for (const [name, value] of Object.entries(before)) {
    if (value !== null && typeof value === 'object') restore(table[name] as Numbers, value as Numbers)
    else table[name] = value
  }
}
