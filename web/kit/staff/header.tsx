import { deskWords } from '../../words/desk.ts'
import { useLanguage, useSay } from '../language.tsx'
import type { MenuState } from '../portal/frame.tsx'
import { FrameHeader } from '../portal/frame-header.tsx'
import { doorIn } from './door.ts'
import { useStaff } from './staff.ts'

/** Whose portal it is, who is signed in; language and the way out. */
export function Header(props: MenuState & { brand: string }) {
  const say = useSay(deskWords)
  const language = useLanguage()
  const { kind, name } = useStaff()
  return (
    <FrameHeader {...props} wayOut={doorIn(language)}>
      <span className="s-company">{say(kind)}</span>
      <span className="s-person">{name[language]}</span>
    </FrameHeader>
  )
}
