import { useLanguage, useSay } from '../../kit/language.tsx'
import { Page } from '../../kit/portal/page.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { deskWords } from '../../words/desk.ts'
import { securityWords } from '../../words/security.ts'
import { parts } from './parts.ts'
import '../../portal/home/places.css'

/** The security office's first page: what needs a human now. */
export function Today() {
  const say = useSay(securityWords)
  const sayKind = useSay(deskWords)
  const language = useLanguage()
  const { name, kind } = useStaff()
  return (
    <Page title={say('today')} lead={`${sayKind(kind)} ${name[language]}`}>
      {parts.map(({ what, Part }) => (
        <Part key={what} />
      ))}
    </Page>
  )
}
