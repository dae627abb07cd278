import type { Act } from '#platform/act.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../../accounts/account-ref.ts'
import { drawRecoveryCode, recoveryCodeMac, tidyRecoveryCode } from './recovery-code.ts'

const howMany = 10

/** Makes ten recovery codes; all that were made before are void. They are told this once and kept as keyed hashes. */
export async function issueRecoveryCodes(act: Act, world: World, ref: AccountRef): Promise<string[]> {
  const codes = Array.from({ length: howMany }, () => drawRecoveryCode(world.random))
  const rows = codes.map((code) => ({
    id: world.random.id(),
    mac: recoveryCodeMac(world.keys, ref, tidyRecoveryCode(code) ?? '').toString('base64'),
  }))
  await voidRecoveryCodes(act, ref)
  await act.run(sql`
    insert into identity_recovery_code (company_id, id, account_id, code_mac, created_at)
    select ${ref.companyId}, r.id, ${ref.accountId}, decode(r.mac, 'base64'), ${act.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, mac text)`)
  act.note('recovery-codes-made', {
    subject: ref.accountId,
    companyId: ref.companyId,
    data: { codes: howMany },
  })
  return codes
}

/** Voids what is left of an account's recovery codes. */
export function voidRecoveryCodes(act: Act, { companyId, accountId }: AccountRef): Promise<number> {
  return act.run(sql`
    update identity_recovery_code set replaced_at = ${act.now}
    where company_id = ${companyId} and account_id = ${accountId} and used_at is null and replaced_at is null`)
}

/** How many recovery codes an account has left. */
export async function recoveryCodesLeft(db: Db, { companyId, accountId }: AccountRef): Promise<number> {
  const left = await db.row<{ codes: number }>(sql`
    select count(*)::int as codes from identity_recovery_code
    where company_id = ${companyId} and account_id = ${accountId} and used_at is null and replaced_at is null`)
  return left?.codes ?? 0
}
