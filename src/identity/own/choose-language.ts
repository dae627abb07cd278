import type { Language, Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** A person chooses the language of his screens and mails. */
export function chooseLanguage(world: World, session: Session, language: Language): Promise<void> {
  return world.act(session, async (act) => {
    await act.run(sql`
      update identity_account set language = ${language}
      where company_id = ${session.companyId} and id = ${session.accountId}`)
    act.note('language-chosen', { data: { language } })
  })
}
