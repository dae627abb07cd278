import { sendMail } from '#mail/public.ts'
import { findMember } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import type { CompanyRow } from '../../company/company-of.ts'

/** Who is told of which decision. */
interface Told {
  company: CompanyRow
  memberNumber: string
  template: 'application-agreed' | 'application-refused'
}

/** Mails an applicant what was decided, to the address the programme holds; the portal has no other (S1-70). */
export async function tellApplicant(act: Act, world: World, { company, memberNumber, template }: Told) {
  const member = await findMember(act, memberNumber)
  if (!member?.address) return
  await sendMail(act, world, {
    template,
    to: member.address,
    language: member.language,
    companyId: company.id,
    values: { at: act.now, companyName: company.name, kind: 'traveller' },
  })
}
