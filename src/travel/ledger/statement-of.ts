import { departmentChoices } from '#organisation/public.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { Statement, StatementLine, Sums } from './contract.ts'
import { firstOf, monthOf } from './month.ts'

interface Row extends Sums {
  id: string
}

const nothing: Sums = { tickets: 0, fares: 0, fees: 0, refunds: 0, total: 0, tax: 0 }

/** The statement of a month: the sum of the ledger, so that it cannot disagree with it (hazard 10). */
export async function statementOf(db: Db, now: Date, companyId: string, month: string): Promise<Statement> {
  const [rows, choices] = await Promise.all([sumsOf(db, companyId, month), departmentChoices(db, companyId)])
  const sums = new Map(rows.map((row) => [row.id, row]))
  const departments = choices.flatMap(({ id, code, name }): StatementLine[] => {
    const found = sums.get(id)
    return found ? [{ ...found, code, name }] : []
  })
  return { month, isOpen: monthOf(now) <= month, departments, all: departments.reduce(plus, nothing) }
}

const plus = (one: Sums, other: Sums): Sums => ({
  tickets: one.tickets + other.tickets,
  fares: one.fares + other.fares,
  fees: one.fees + other.fees,
  refunds: one.refunds + other.refunds,
  total: one.total + other.total,
  tax: one.tax + other.tax,
})

const sumsOf = (db: Db, companyId: string, month: string) =>
  db.rows<Row>(sql`
    select department_id as id, count(*) filter (where kind = 'fare') as tickets,
      coalesce(sum(amount) filter (where kind = 'fare'), 0) as fares,
      coalesce(sum(amount) filter (where kind = 'fee'), 0) as fees,
      coalesce(sum(amount) filter (where kind = 'refund'), 0) as refunds,
      sum(amount) as total, sum(tax) as tax
    from travel_ledger where company_id = ${companyId} and month = ${firstOf(month)}::date
    group by department_id`)
