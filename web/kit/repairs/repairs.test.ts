import { describe, expect, it } from 'vitest'
import { repairWords } from '../../words/repairs.ts'
import { type Repairer, type Role, repairs, roles, type Trouble, troubleOf, troubles } from './repairs.ts'

const first = (trouble: Trouble, role: Role) => repairs[trouble][role].by[0]
const all = (trouble: Trouble, role: Role): readonly Repairer[] => repairs[trouble][role].by

describe('who may change what', () => {
  it('S1-65 S1-66 a forgotten password is repaired by the person, a traveller’s also by the member office, never by the administrator', () => {
    for (const role of roles) {
      expect(first('password', role)).toBe('yourself')
      expect(all('password', role)).not.toContain('administrator')
      expect(all('locked', role)).not.toContain('administrator')
    }
    expect(all('password', 'traveller')).toEqual(['yourself', 'member-office'])
  })

  it('S1-68 S1-69 S1-70 a wrong address: the desk, the administrator, the member office', () => {
    expect(all('wrong-address', 'administrator')).toEqual(['desk'])
    expect(all('wrong-address', 'ticketing-manager')).toEqual(['administrator'])
    expect(all('wrong-address', 'traveller')).toEqual(['member-office'])
    expect(repairWords.ja['wrong-address.ticketing-manager']).toContain('利用登録')
    expect(repairWords.ja['wrong-address.administrator']).toContain('変更連絡表')
  })

  it('S1-29 S1-30 S1-31 a traveller’s lock and lost codes go to the member office, neither to the desk nor to the administrator', () => {
    for (const trouble of ['locked', 'no-code', 'password'] as const) {
      expect(all(trouble, 'traveller')).toContain('member-office')
      expect(all(trouble, 'traveller')).not.toContain('desk')
      expect(all(trouble, 'traveller')).not.toContain('administrator')
    }
  })

  it('S1-82 the self-registration is unlocked by the administrator alone', () => {
    expect(roles.map((role) => all('self-registration', role))).toEqual([
      ['administrator'],
      ['administrator'],
      ['yourself'],
    ])
  })

  it('S1-63 S1-84 an administrator comes and goes by the desk, others by their administrator, and no ID is handed on', () => {
    for (const trouble of ['not-registered', 'left-company'] as const) {
      expect(first(trouble, 'administrator')).toBe('desk')
      expect(first(trouble, 'ticketing-manager')).toBe('administrator')
      expect(first(trouble, 'traveller')).toBe('administrator')
    }
    expect(repairWords.ja['left-company.administrator']).toContain('引き継ぎはできません')
  })

  it('an administrator is never sent to an administrator, for he may be the only one', () => {
    for (const trouble of troubles) expect(all(trouble, 'administrator')).not.toContain('administrator')
  })

  it('S1-46 says nowhere when a code is asked', () => {
    for (const text of Object.values({ ...repairWords.ja, ...repairWords.en }))
      expect(text).not.toMatch(/新しい端末|いつもと違う|普段と|new device|unusual|unknown device/i)
  })

  it('knows a trouble by its address and nothing else', () => {
    expect(troubles.map(troubleOf)).toEqual([...troubles])
    for (const text of ['constructor', '', undefined]) expect(troubleOf(text)).toBeUndefined()
  })
})
