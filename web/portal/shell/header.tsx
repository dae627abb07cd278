import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import type { MenuState } from '../../kit/portal/frame.tsx'
import { FrameHeader } from '../../kit/portal/frame-header.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import { portalWords } from '../../words/portal.ts'
import type { Language } from '../../words/say.ts'

/** Portal, company, person; language and the way out. */
export function Header(props: MenuState) {
  const say = useSay(portalWords)
  const language = useLanguage()
  const { portal } = useOperator()
  const { company, person, session } = useMe()
  return (
    <FrameHeader {...props} brand={portal[language]} wayOut={wayOut(language, session.agency)}>
      <span className="s-company">{company.name}</span>
      <span className="s-person">
        {fullName(person.names, language)}
        <span className="s-kind">{say(session.kind)}</span>
      </span>
    </FrameHeader>
  )
}

/** Whoever an agency handed over is led to a page that names it; everybody else to the entry page. */
function wayOut(language: Language, agency: string | undefined): string {
  if (agency) return `${language === 'en' ? '/en' : ''}/signed-out/${agency}`
  return language === 'en' ? '/en' : '/'
}
