import { useLanguage, useSay } from '../../kit/language.tsx'
import { Note, Page } from '../../kit/portal/page.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { mySecurityWords } from '../../words/my-security.ts'

/** The first page of each officer and employee: what is asked of him now. */
export function MySecurity() {
  const say = useSay(mySecurityWords)
  const language = useLanguage()
  const { name } = useStaff()
  return (
    <Page title={say('title')} lead={say('lead', { name: name[language] })}>
      <Note tone="good">{say('nothing')}</Note>
    </Page>
  )
}
