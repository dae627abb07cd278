import { type Part, part } from '#platform/sql.ts'

/** Whether a campaign goes on against the whole gate, as one value of a row. */
export const isUnderAttack = (): Part => part`exists (select 1 from risk_campaign where ended_at is null)`
