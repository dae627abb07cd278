import { type Mail, sendMails } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import { isStaff, type Kind, type Language } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { linkHash, linkPath } from './link-token.ts'

/** A set-password link to be sent, and the account as it is now: a later change of it kills the link. */
export interface LinkWish {
  companyId: string
  companyName: string
  accountId: string
  kind: Kind
  language: Language
  address: string
  addressVersion: number
  securityVersion: number
}

/** Makes one link each, voids the one before, and mails 「ユーザー登録完了」 (S1-58, S1-64). The mail has no ID in it (S1-60). */
export async function sendLinks(act: Act, world: World, wishes: LinkWish[]): Promise<void> {
  if (wishes.length === 0) return
  const hours = world.profile.links.setPasswordHours
  const expiresAt = new Date(act.now.getTime() + hours * 3_600_000)
  const made = wishes.map((wish) => ({ ...wish, id: world.random.id(), token: world.random.token() }))
  await voidEarlier(act, made)
  await store(act, made, expiresAt)
  await sendMails(
    act,
    world,
    made.map((link) => mailFor(link, hours, expiresAt)),
  )
}

type Made = LinkWish & { id: string; token: string }

async function voidEarlier(act: Act, made: Made[]): Promise<void> {
  await act.run(sql`
    update identity_link l set replaced_at = ${act.now}
    from unnest(${made.map((m) => m.companyId)}::uuid[], ${made.map((m) => m.accountId)}::uuid[]) as m(company_id, account_id)
    where l.company_id = m.company_id and l.account_id = m.account_id and l.used_at is null and l.replaced_at is null`)
}

async function store(act: Act, made: Made[], expiresAt: Date): Promise<void> {
  const rows = made.map((link) => ({
    company_id: link.companyId,
    id: link.id,
    token_hash: linkHash(link.token).toString('hex'),
    account_id: link.accountId,
    address_version: link.addressVersion,
    security_version: link.securityVersion,
  }))
  await act.run(sql`
    insert into identity_link (company_id, id, token_hash, account_id, address_version, security_version, created_at, expires_at)
    select r.company_id, r.id, decode(r.token_hash, 'hex'), r.account_id, r.address_version, r.security_version,
      ${act.now}, ${expiresAt}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(company_id uuid, id uuid, token_hash text,
      account_id uuid, address_version int, security_version int)`)
}

function mailFor(link: Made, validHours: number, expiresAt: Date): Mail {
  return {
    template: 'user-registered',
    to: link.address,
    language: link.language,
    account: link.accountId,
    companyId: link.companyId,
    expiresAt,
    values: {
      link: linkPath(link.token, link.language),
      validHours,
      kind: registeredAs(link.kind),
      companyName: link.companyName,
    },
  }
}

// A traveller never gets here: he has no address in the portal.
function registeredAs(kind: Kind) {
  if (isStaff(kind)) return 'staff'
  return kind === 'administrator' ? 'administrator' : 'ticketing-manager'
}
