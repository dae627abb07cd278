import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'
import type { Confirmation, Regime } from './contract.ts'
import { rules } from './law/rule.ts'

/** Names the authority that is reported to under a law. The CISO alone does. */
export async function setAddressee(
  watching: Watching,
  regime: Regime,
  addressee: string,
): Promise<Outcome<'forbidden'>> {
  if (watching.session.kind !== 'ciso') return refused('forbidden')
  return atTheWatch(watching, async (act) => {
    await act.run(sql`
      insert into watch_regime (regime, addressee, changed_at, changed_by)
      values (${regime}, ${addressee}, ${act.now}, ${watching.session.accountId})
      on conflict (regime) do update set addressee = excluded.addressee, changed_at = excluded.changed_at,
        changed_by = excluded.changed_by`)
    act.note('addressee-set', { data: { regime, addressee } })
    return done
  })
}

/** Notes that the operator's counsel has read a version of a rule and agrees. Until then it is shown as not confirmed. */
export async function confirmRule(
  watching: Watching,
  { regime, version }: { regime: Regime; version: string },
  wish: Confirmation,
): Promise<Outcome<'forbidden' | 'rule-not-found' | 'rule-confirmed-already'>> {
  if (watching.session.kind !== 'ciso') return refused('forbidden')
  if (!rules.some((rule) => rule.regime === regime && rule.version === version))
    return refused('rule-not-found')
  return atTheWatch<'rule-confirmed-already'>(watching, async (act) => {
    const kept = await act.run(sql`
      insert into watch_rule_confirmation (regime, version, counsel, confirmed_on, noted_at, noted_by)
      values (${regime}, ${version}, ${wish.counsel}, ${wish.on}, ${act.now}, ${watching.session.accountId})
      on conflict do nothing`)
    if (kept === 0) return refused('rule-confirmed-already')
    act.note('rule-confirmed', { data: { regime, version, counsel: wish.counsel, on: wish.on } })
    return done
  })
}
