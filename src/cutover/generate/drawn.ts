import type { Dice } from './chance.ts'
import { type DrawnName, drawName } from './names.ts'
import { drawHash, type HashCells } from './old-hashes.ts'

/** One line of an export by column; a column that is not there is empty. */
export type Cells = Record<string, string>

/** A company while its lines are drawn. */
export interface DrawnCompany {
  code: string
  domain: string
  departments: string[]
  /** Names its managers have: of two of one name and one address nobody knows whether they are one person. */
  readonly managers: Set<string>
}

/** How far a generated export has come; every ID and number is drawn from here, once. */
export interface Drawing {
  readonly dice: Dice
  /** Lines that an import refuses are among them. */
  readonly withRefused: boolean
  ids: number
  /** Members who may travel for one more company. */
  readonly shared: string[]
}

const noHash: HashCells = { password_hash: '', password_format: '' }
const setAt = (dice: Dice) =>
  `20${20 + dice.below(5)}-0${1 + dice.below(9)}-1${dice.below(10)}T09:00:00+09:00`

/** The cells of a hash, or of none for so many of a hundred. */
export function drawPassword(dice: Dice, noneOf: number): Cells {
  if (dice.isIn(noneOf)) return { ...noHash }
  return { ...drawHash(dice), password_set_at: setAt(dice) }
}

/** An administrator or ticketing manager, with everything that can keep one out after the cut-over. */
export function drawManager(
  drawing: Drawing,
  company: DrawnCompany,
  role: 'administrator' | 'ticketing-manager',
): Cells {
  const { code, domain, departments } = company
  const { dice } = drawing
  const number = ++drawing.ids
  const department = dice.pick(departments)
  return {
    company: code,
    id: `KZ${String(number).padStart(7, '0')}`,
    role,
    ...newName(dice, company),
    department: role === 'administrator' && dice.isIn(40) ? '' : department,
    managed_departments:
      role === 'administrator' ? '' : [...new Set([department, dice.pick(departments)])].join(' '),
    ...drawAddresses(dice, { domain, number }),
    ...drawPassword(dice, 4),
    login_notice: dice.isIn(80) ? 'true' : 'false',
    ticket_request_mail: dice.isIn(60) ? 'true' : 'false',
    language: dice.isIn(95) ? 'ja' : 'en',
  }
}

function newName(dice: Dice, { managers }: DrawnCompany): DrawnName {
  for (;;) {
    const name = drawName(dice)
    const written = name.family_kanji + name.given_kanji
    if (!managers.has(written)) {
      managers.add(written)
      return name
    }
  }
}

/** Of a hundred: six without any address, six with the abolished mobile one alone, eight with their group's. */
function drawAddresses(dice: Dice, { domain, number }: { domain: string; number: number }): Cells {
  const mobile = `m${number}@keitai.example`
  const turn = dice.below(100)
  if (turn < 6) return {}
  if (turn < 12) return { mobile_address: mobile }
  if (turn < 20) return { pc_address: `soumu@${domain}`, mobile_address: dice.isIn(50) ? mobile : '' }
  return { pc_address: `p${number}@${domain}`, mobile_address: dice.isIn(30) ? mobile : '' }
}

/** Lines that no import takes: an ID of digits only, one person with two IDs, a role without its department. */
export function drawRefused({ dice }: Drawing, manager: Cells): Cells[] {
  const number = String(manager.id).slice(2)
  const other = { ...manager, pc_address: `r${number}@${String(manager.company).toLowerCase()}.example` }
  if (dice.isIn(34)) return [{ ...other, ...drawName(dice), id: `90${number}` }]
  if (dice.isIn(50)) return [{ ...other, ...drawName(dice), id: `RD${number}`, department: '' }]
  return [
    { ...other, id: `KA${number}` },
    { ...other, id: `KB${number}`, role: 'ticketing-manager' },
  ]
}

/** A traveller and, unless nobody registered him or he is known already, the member he is. */
export function drawTraveller(
  drawing: Drawing,
  { code, domain, departments }: DrawnCompany,
): { person: Cells; member?: Cells } {
  const { dice, shared } = drawing
  const id = ++drawing.ids
  const known = dice.isIn(1) ? shared.pop() : undefined
  const number = known ?? memberNumber(id)
  const person = {
    company: code,
    id: `E${String(id).padStart(7, '0')}`,
    role: 'traveller',
    ...drawName(dice),
    department: dice.pick(departments),
    pc_address: dice.isIn(50) ? `e${id}@${domain}` : '',
    member_number: number,
    // The portal-only password of a traveller, abolished: no import keeps it.
    ...(dice.isIn(50) && drawPassword(dice, 0)),
    language: 'ja',
  }
  if (known || dice.isIn(1.5)) return { person }
  return { person, member: drawMember(dice, number) }
}

function drawMember(dice: Dice, number: string): Cells {
  return {
    number,
    status: dice.isIn(2) ? 'temporary' : 'full',
    address: dice.isIn(3) ? '' : `m${number}@members.example`,
    ...drawPassword(dice, 5),
    language: dice.isIn(95) ? 'ja' : 'en',
  }
}

const memberNumber = (id: number) =>
  id % 10 === 0 && id < 8_000_000 ? String(1_000_000 + id) : String(200_000_000 + id)
