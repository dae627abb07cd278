import type { Db } from '#platform/sql.ts'
import { peopleOnCall } from '#watch/public.ts'
import type { DrillWish } from '../contract.ts'
import type { Standing } from '../rails/check-plan.ts'
import { readTemplates, type Template } from '../templates/read-templates.ts'
import { recipientsOf } from './recipients.ts'

/** What a set-up is held against, and the templates it names, as things stand for who acts. */
export async function standingOf(
  db: Db,
  wish: DrillWish,
  { accountId, now }: { accountId: string; now: Date },
): Promise<Standing & { templates: Template[] }> {
  const templates = await readTemplates(db, [...new Set(wish.templates)])
  const office = await peopleOnCall(db, { language: 'ja' })
  return {
    templates,
    kinds: templates.map(({ kind }) => kind),
    recipients: await recipientsOf(db, wish, now),
    others: office.filter((one) => one.accountId !== accountId).length,
    now,
  }
}
