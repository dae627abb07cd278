import { accountRows, correctAccounts } from '#identity/public.ts'
import { correctManaged, correctPeople, detailsOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { personLines } from '../comparing/rows.ts'

/** Lines of people who are here already, and whose line is another than the one taken over. */
const changed = part`
  select p.company_id, p.id, t.account_id, p.line_mac, p.only_mobile, p.address, p.login_notice, p.hash, p.set_at,
    p.family_kanji, p.given_kanji, p.family_kana, p.given_kana, p.family_romaji, p.given_romaji, p.department,
    p.managed, t.managed as known_managed, p.sort_key, p.search, t.details as known_details, t.login_notice as known_notice, t.address_version as known_version
  from (${personLines}) p
  join cutover_person t on t.company_id = p.company_id and t.id = p.id
  where p.left_out is null and t.line <> p.line_mac`

/** Brings changed lines over, as far as nobody has changed the same thing here. Answers how many there were. */
export async function applyChanged(act: Act, world: World, importId: string): Promise<number> {
  const some = await act.row(sql`select 1 from (${changed}) c limit 1`)
  if (!some) return 0
  await act.run(sql`
    update cutover_person t set login_notice = null from (${accountRows}) a
    where a.company_id = t.company_id and a.account_id = t.account_id and a.login_notice <> t.login_notice
      and exists (select from (${changed}) c where c.company_id = t.company_id and c.id = t.id)`)
  await correctPeople(act, changed)
  await correctManaged(act, changed)
  await correctAccounts(act, world, changed)
  return act.run(sql`
    update cutover_person t set line = p.line_mac, import_id = ${importId}, only_mobile = p.only_mobile,
      login_notice = case when t.login_notice is not null then p.login_notice end, details = ${detailsOf},
      managed = case when t.managed is not null then p.managed end,
      address_version = case when p.address = a.address and a.address_version = t.address_version + 1
        then a.address_version else t.address_version end
    from (${changed}) p
    join (${accountRows}) a on a.company_id = p.company_id and a.account_id = p.account_id
    where t.company_id = p.company_id and t.id = p.id`)
}
