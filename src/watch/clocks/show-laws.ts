import { type Db, sql } from '#platform/sql.ts'
import { type Laws, type Regime, regimes } from './contract.ts'
import { rules } from './law/rule.ts'

interface Settings {
  addressees: Map<Regime, string>
  confirmations: { regime: Regime; version: string; counsel: string; on: string }[]
}

/** To whom is reported under each law, and which counsel has read which version of its rule. */
export async function lawSettings(db: Db): Promise<Settings> {
  const [addressees, confirmations] = await Promise.all([
    db.rows<{ regime: Regime; addressee: string }>(sql`select regime, addressee from watch_regime`),
    db.rows<Settings['confirmations'][number]>(sql`
      select regime, version, counsel, confirmed_on::text as on from watch_rule_confirmation`),
  ])
  return { addressees: new Map(addressees.map((row) => [row.regime, row.addressee])), confirmations }
}

/** The laws with what the operator has settled about each; one without a version of a rule is not configured. */
export async function showLaws(db: Db): Promise<Laws> {
  const { addressees, confirmations } = await lawSettings(db)
  return {
    laws: regimes.map((regime) => {
      const addressee = addressees.get(regime)
      return {
        regime,
        ...(addressee && { addressee }),
        versions: rules
          .filter((rule) => rule.regime === regime)
          .map(({ version, from }) => {
            const found = confirmations.find((one) => one.regime === regime && one.version === version)
            return { version, from, ...(found && { confirmed: { counsel: found.counsel, on: found.on } }) }
          }),
      }
    }),
  }
}
