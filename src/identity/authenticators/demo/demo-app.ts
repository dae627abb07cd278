import { Secret } from 'otpauth'
import type { Act } from '#platform/act.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../../accounts/account-ref.ts'
import { digitsAt, openSecret, period, sealSecret } from '../app/app-secret.ts'
import { kindsOn } from '../extras.ts'

const mustBeDemo = ({ profile }: World) => {
  if (!profile.demo) throw new Error('An app whose digits are shown exists in demonstrations only.')
}

/**
 * Gives an account of the demonstration an authenticator app whose digits the mailbox page shows: nobody who looks around
 * needs a telephone, and the staff's door stays as it is. Throws unless the profile is a demonstration.
 */
export async function giveDemoApp(act: Act, world: World, account: AccountRef): Promise<void> {
  mustBeDemo(world)
  if (!kindsOn(world.profile).includes('app')) return
  const id = world.random.id()
  await act.run(sql`
    insert into identity_authenticator (company_id, id, account_id, kind, name, created_at, secret, last_step)
    values (${account.companyId}, ${id}, ${account.accountId}, 'app', 'デモ', ${act.now},
      ${sealSecret(world, account, id, secretOf(world, account))}, 0)`)
  const { companyId, accountId: subject } = account
  act.note('authenticator-added', {
    subject,
    companyId,
    data: { authenticator: id, kind: 'app', demo: true },
  })
}

/** An account's app of the demonstration, and what it shows; no digits while those of the next half minute are used, too. */
export interface DemoDigits {
  signInId: string
  digits: string | null
}

/** What the demonstration's apps show now: digits that were not used yet. Apps that somebody added himself are not among them. */
export async function demoDigits(world: World): Promise<DemoDigits[]> {
  mustBeDemo(world)
  const now = await world.clock.now()
  const step = Math.floor(now.getTime() / 1000 / period)
  return (await appsIn(world.db)).flatMap((app) => {
    const account = { companyId: app.company_id, accountId: app.account_id }
    const secret = secretOf(world, account)
    if (openSecret(world, account, app.id, app.secret) !== secret) return []
    // Digits of the step to come are taken as well (RFC 6238 5.2), so that nobody has to wait after the first use.
    const next = Math.max(step, app.last_step + 1)
    return [{ signInId: app.sign_in_id, digits: next > step + 1 ? null : digitsAt(secret, next) }]
  })
}

interface AppRow {
  company_id: string
  account_id: string
  id: string
  secret: Buffer
  last_step: number
  sign_in_id: string
}

const appsIn = (db: Db) =>
  db.rows<AppRow>(sql`
    select one.company_id, one.account_id, one.id, one.secret, one.last_step, a.sign_in_id
    from identity_authenticator one
    join identity_account a on a.company_id = one.company_id and a.id = one.account_id
    where one.kind = 'app' and one.lost_at is null and a.sign_in_id is not null order by a.created_at, a.sign_in_id`)

/** Made from the account and the house's own key, so that it is known again and nowhere written down. */
const secretOf = ({ keys }: World, { accountId }: AccountRef): string =>
  new Secret({ buffer: new Uint8Array(keys.mac('demo app', accountId).subarray(0, 20)).buffer }).base32
