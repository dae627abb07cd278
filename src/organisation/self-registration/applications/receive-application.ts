import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { CompanyRow } from '../../company/company-of.ts'
import type { NewTraveller } from '../../people/enter-traveller.ts'
import { tellAdministrators } from '../settings/tell-administrators.ts'

const day = 86_400_000

/** Takes a registration that waits until the administrator agrees; the first of a day is told to him by mail. */
export async function receiveApplication(
  act: Act,
  world: World,
  { company, wish }: { company: CompanyRow; wish: NewTraveller },
): Promise<void> {
  const id = world.random.id()
  const { names, departmentId, memberNumber, language } = wish
  const { kanji, kana, romaji } = names
  const isFirst = await isFirstOfDay(act, company.id)
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
  if (isFirst) await tellAdministrators(act, world, company, 'application-received')
}

/** Nobody has applied within a day: a hundred colleagues on one morning are one mail. */
async function isFirstOfDay(act: Act, companyId: string): Promise<boolean> {
  const other = await act.row(sql`
    select 1 from organisation_application
    where company_id = ${companyId} and created_at > ${new Date(act.now.getTime() - day)} limit 1`)
  return other === undefined
}
