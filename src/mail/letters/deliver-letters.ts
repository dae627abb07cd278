import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Claim, failed, letterOf } from '../deliver-mail.ts'
import { handOver, pooledTransport, type SendFault } from '../smtp.ts'
import { letterTemplate } from './send-letters.ts'

const postman: Author = { by: 'system', name: 'mail' }

/** So many are in hand at once: well within the lease, whatever the mail server's pace. */
const batch = 100
const leaseSeconds = 300

/** Sends the letters that wait, a hundred at a time over four connections, until none is due. */
export async function deliverLetters(world: World): Promise<void> {
  if (!world.config.smtpUrl) return
  const transport = pooledTransport(world, world.config.smtpUrl, 4)
  try {
    while (await deliverSome(world, transport));
  } finally {
    transport.close()
  }
}

async function deliverSome(world: World, transport: Parameters<typeof handOver>[0]): Promise<boolean> {
  const claims = await world.act(postman, claimLetters)
  if (claims.length === 0) return false
  const tried = await Promise.all(
    claims.map(async (claim) => ({ claim, fault: await handOver(transport, world, letterOf(world, claim)) })),
  )
  await world.act(postman, (act) => settle(act, world, tried))
  return claims.length === batch
}

async function claimLetters(act: Act): Promise<Claim[]> {
  const rows = await act.rows<Omit<Claim, 'now'>>(sql`
    update mail_outbox set attempts = attempts + 1,
      leased_until = ${act.now}::timestamptz + ${leaseSeconds}::int * interval '1 second'
    where id in (
      select id from mail_outbox where state = 'waiting' and template = ${letterTemplate} and next_attempt_at <= ${act.now}
        and (leased_until is null or leased_until <= ${act.now}) and (expires_at is null or expires_at > ${act.now})
      order by next_attempt_at, position limit ${batch} for update skip locked)
    returning id, sealed, template, language, account_id, company_id, attempts, leased_until`)
  return rows.map((row) => ({ ...row, now: act.now }))
}

async function settle(
  act: Act,
  world: World,
  tried: readonly { claim: Claim; fault: SendFault | undefined }[],
): Promise<void> {
  const gone = tried.filter(({ fault }) => !fault).map(({ claim }) => claim)
  await act.run(sql`
    update mail_outbox set state = 'sent', sealed = null, settled_at = ${act.now}, leased_until = null, last_error = null
    where id = any(${gone.map(({ id }) => id)}::uuid[]) and state = 'waiting' and leased_until = ${gone[0]?.leased_until ?? act.now}`)
  for (const { claim, fault } of tried) if (fault) await failed(act, world, claim, fault)
}
