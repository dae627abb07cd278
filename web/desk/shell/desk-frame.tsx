import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { Shell } from '../../kit/staff/shell.tsx'
import { StaffFrame } from '../../kit/staff/staff-frame.tsx'
import { deskWords } from '../../words/desk.ts'
import { places } from './places.ts'

/** The frame around every screen of the desk. */
export function DeskFrame() {
  return (
    <StaffFrame home="/desk">
      <Desk />
    </StaffFrame>
  )
}

function Desk() {
  const say = useSay(deskWords)
  const language = useLanguage()
  const { portal } = useOperator()
  return (
    <Shell
      home="/desk"
      brand={say('brand', { portal: portal[language] })}
      places={places.map(({ id, ...place }) => ({ ...place, title: say(id) }))}
    />
  )
}
