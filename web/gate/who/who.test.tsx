import { describe, expect, it } from 'vitest'
import type { Problem } from '../../kit/call.ts'
import { type Role, roles, troubles } from '../../kit/repairs/repairs.ts'
import { operator, shown } from '../shown.tsx'
import { Answer } from './answer.tsx'
import { Refusal } from './refusal.tsx'
import { WhoCanFix } from './who-can-fix.tsx'

const answered = (trouble: (typeof troubles)[number], role: Role) => ({
  ja: shown(<Answer trouble={trouble} role={role} />).text,
  en: shown(<Answer trouble={trouble} role={role} />, 'en').text,
})
const problem = (refusal: string, status = 422): Problem => ({
  ...{ refusal, status, title: refusal, detail: '', errorId: '', faults: [], more: {} },
})

describe('who can fix this', () => {
  it.each(troubles)('%s has an answer for every role, in both languages, without a gap', (trouble) => {
    for (const role of roles)
      for (const text of Object.values(answered(trouble, role))) {
        expect(text.length).toBeGreaterThan(30)
        expect(text).not.toMatch(/\{\w+\}|undefined/)
      }
  })

  it('S1-29 S1-30 S1-70 names the member office with its number to travellers', () => {
    for (const trouble of ['password', 'no-code', 'wrong-address'] as const) {
      const { ja } = answered(trouble, 'traveller')
      expect(ja).toContain(operator.memberOffice.name.ja)
      expect(ja).toContain(operator.memberOffice.phone)
      expect(ja).not.toContain(operator.desk.free)
    }
  })

  it('S1-68 names the desk with both numbers to administrators', () => {
    const { ja } = answered('wrong-address', 'administrator')
    for (const number of [operator.desk.free, operator.desk.charged]) expect(ja).toContain(number)
  })

  it('is the same page for everybody: it holds no field to type in and sends nothing', () => {
    const { html } = shown(<WhoCanFix id={undefined} />)
    expect(html).not.toMatch(/<form|type="(text|email|password)"|<textarea/)
    expect(html.match(/type="radio"/g)).toHaveLength(roles.length + troubles.length)
    expect(shown(<WhoCanFix id="constructor" />).html).toBe(html)
  })

  it('S1-46 stands beside every refusal of the gate, and leads to the same place whoever was refused', () => {
    expect(shown(<Refusal problem={undefined} />).html).toBe('')
    expect(shown(<Refusal problem={problem('not-recognised')} />).html).toContain('href="/who-can-fix"')
    expect(shown(<Refusal problem={problem('code-not-accepted')} />).html).toContain(
      'href="/who-can-fix/no-code"',
    )
    expect(shown(<Refusal problem={problem('link-not-usable', 410)} />, 'en').html).toContain(
      'href="/en/who-can-fix/link"',
    )
    expect(shown(<Refusal problem={problem('busy', 503)} />).html).not.toContain('who-can-fix')
  })
})
