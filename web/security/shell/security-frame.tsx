import { StaffHouse } from '../../kit/staff/house.tsx'
import { securityWords } from '../../words/security.ts'
import { menu } from './menu.ts'

/** The frame around every screen of the security office. */
export const SecurityFrame = () => <StaffHouse home="/security" words={securityWords} menu={menu} />
