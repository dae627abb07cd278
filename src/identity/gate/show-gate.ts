import { dayOf } from '#platform/dates/dates.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { World } from '#platform/world.ts'
import { policies } from '../policy/policies.ts'
import type { GateFacts } from './contract.ts'

/** The operator's names, contacts, dates and password policy; nothing about how risk is judged. */
export async function gateFacts({ db, profile, config }: World): Promise<GateFacts> {
  const { operator, passwords, mail, extras } = profile
  const { desk } = operator
  const { min, max, kinds } = policies[passwords.policy]
  const { now, dates } = await momentOf(db)
  return {
    operator: operator.name,
    portal: operator.portal,
    programme: operator.programme,
    programmeShort: operator.programmeShort,
    colour: operator.colour,
    desk: { name: desk.name, free: desk.free, charged: desk.charged },
    memberOffice: operator.memberOffice,
    memberSite: operator.memberSite,
    mailFrom: mail.from,
    entry: new URL('/', config.origin).href,
    passwordPolicy: { min, max, kinds },
    extras: { passkeys: extras.passkeys, totp: extras.totp },
    ...(config.at && { clock: now.toISOString() }),
    dates: { cutOver: dayOf(dates.cutOver), oldPasswordsUntil: dayOf(dates.oldPasswordsUntil) },
  }
}
