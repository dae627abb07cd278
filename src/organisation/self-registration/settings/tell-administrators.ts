import { administratorsToTell } from '#identity/public.ts'
import { sendMails } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import { type CompanyRow, companyOf } from '../../company/company-of.ts'

type Told = 'self-registration-locked' | 'self-registration-unlocked' | 'application-received'

/** Mails every administrator of a company, each in his language, what became of its self-registration. */
export async function tellAdministrators(act: Act, world: World, company: CompanyRow, template: Told) {
  const administrators = await administratorsToTell(act, company.id)
  await sendMails(
    act,
    world,
    administrators.map(({ accountId, address, language }) => ({
      ...{ template, to: address, language, account: accountId, companyId: company.id },
      values: { at: act.now, companyName: company.name },
    })),
  )
}

/** What a lock leaves to be told; an invented ID leaves it too and tells nobody, so that both cost the same. */
export interface LockToTell {
  companyId: string | null
}

/** Tells of a lock, outside the request that brought it about (S1-81). */
export async function tellLock(world: World, { companyId }: LockToTell): Promise<void> {
  if (!companyId) return
  await world.act({ by: 'system', name: 'organisation.tell-lock' }, async (act) =>
    tellAdministrators(act, world, await companyOf(act, companyId), 'self-registration-locked'),
  )
}
