import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { Shell } from '../../kit/staff/shell.tsx'
import { StaffFrame } from '../../kit/staff/staff-frame.tsx'
import { securityWords } from '../../words/security.ts'
import { places } from './places.ts'

/** The frame around every screen of the security office. */
export function SecurityFrame() {
  return (
    <StaffFrame home="/security">
      <Office />
    </StaffFrame>
  )
}

function Office() {
  const say = useSay(securityWords)
  const language = useLanguage()
  const { portal } = useOperator()
  return (
    <Shell
      home="/security"
      brand={say('brand', { portal: portal[language] })}
      places={places.map(({ id, ...place }) => ({ ...place, title: say(id) }))}
    />
  )
}
