import type { World } from '#platform/world.ts'
import { policies } from '../policy/policies.ts'
import type { GateFacts } from './contract.ts'

/** The operator's names, contacts, dates and password policy, all from the profile; nothing about how risk is judged. */
export function gateFacts({ profile, config }: World): GateFacts {
  const { operator, passwords, mail, dates, extras } = profile
  const { desk } = operator
  const { min, max, kinds } = policies[passwords.policy]
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
    dates: { cutOver: dates.cutOver, oldPasswordsUntil: dates.oldPasswordsUntil },
  }
}
