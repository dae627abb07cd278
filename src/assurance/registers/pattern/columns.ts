import { type Part, word } from '#platform/sql.ts'
import type { Form } from './contract.ts'
import type { Register } from './register.ts'

/** What every entry has stands in the table of all entries. */
const common = ['nameJa', 'nameEn', 'owner', 'everyDays']

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const camel = (name: string) => name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase())

/** The columns of a register's own table, as text of a query: they come from its shape, never from outside. */
export const ownColumns = ({ own }: Register): Part => word(Object.keys(own.shape).map(snake).join(', '))

/** What a form says for the register's own table, by column; what it leaves out is empty there. */
export const ownRow = (entryId: string, form: Form): string =>
  JSON.stringify({
    entry_id: entryId,
    ...Object.fromEntries(
      Object.entries(form).flatMap(([name, value]) => (common.includes(name) ? [] : [[snake(name), value]])),
    ),
  })

/** A row of the register's own table as fields of its form; what is empty is left out. */
export const ownFields = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      name === 'entry_id' || value === null ? [] : [[camel(name), value]],
    ),
  )
