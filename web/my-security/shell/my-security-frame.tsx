import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { DoneIcon, HomeIcon, PersonIcon } from '../../kit/portal/icons.tsx'
import { homeOfStaff } from '../../kit/staff/home-of-staff.ts'
import type { Place } from '../../kit/staff/navigation.tsx'
import { Shell } from '../../kit/staff/shell.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { StaffFrame } from '../../kit/staff/staff-frame.tsx'
import { mySecurityWords } from '../../words/my-security.ts'

/** The frame around what is asked of oneself; open to everybody of the staff. */
export function MySecurityFrame() {
  return (
    <StaffFrame home="/my-security">
      <Own />
    </StaffFrame>
  )
}

function Own() {
  const say = useSay(mySecurityWords)
  const language = useLanguage()
  const { portal } = useOperator()
  const office = homeOfStaff(useStaff().kind)
  const places: Place[] = [
    { to: '/', title: say('title'), Icon: DoneIcon },
    { to: '/my-navigation', title: say('own'), Icon: PersonIcon },
  ]
  // Whoever has an office goes back to it.
  if (office !== '/my-security')
    places.push({ to: office, title: say('toOffice'), Icon: HomeIcon, isAway: true })
  return <Shell home="/my-security" brand={say('brand', { portal: portal[language] })} places={places} />
}
