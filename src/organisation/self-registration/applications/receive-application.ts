import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { CompanyRow } from '../../company/company-of.ts'
import type { NewTraveller } from '../../people/enter-traveller.ts'

/** Takes a registration that waits until the administrator agrees. */
export async function receiveApplication(
  act: Act,
  world: World,
  { company, wish }: { company: CompanyRow; wish: NewTraveller },
): Promise<void> {
  const id = world.random.id()
  const { names, departmentId, memberNumber, language } = wish
  const { kanji, kana, romaji } = names
  await act.run(sql`
    insert into organisation_application (company_id, id, member_number, family_kanji, given_kanji, family_kana,
      given_kana, family_romaji, given_romaji, department_id, language, created_at)
    values (${company.id}, ${id}, ${memberNumber}, ${kanji.family}, ${kanji.given}, ${kana.family}, ${kana.given},
      ${romaji.family}, ${romaji.given}, ${departmentId}, ${language}, ${act.now})`)
  act.note('application-received', {
    companyId: company.id,
    data: { application: id, departmentId },
    personal: { names, memberNumber },
  })
}
