import { StaffHouse } from '../../kit/staff/house.tsx'
import { deskWords } from '../../words/desk.ts'
import { places } from './places.ts'

const menu = [{ places }]

/** The frame around every screen of the desk. */
export const DeskFrame = () => <StaffHouse home="/desk" words={deskWords} menu={menu} />
