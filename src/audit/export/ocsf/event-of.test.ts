import { describe, expect, it } from 'vitest'
import { openData } from '#platform/fact.ts'
import type { StreamFact } from '#platform/facts/stream.ts'
import { eventOf } from './event-of.ts'
import { isOpened } from './tell.ts'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const fact = (name: string, more: Partial<StreamFact> = {}): StreamFact => ({
  ...{ seq: 42, at: new Date('2025-12-01T01:00:00Z'), name, authorKind: 'person', authorId: id(1) },
  ...{
    authorAccountId: id(2),
    authorRole: 'administrator',
    companyId: id(3),
    subject: id(4),
    data: {},
    personal: null,
  },
  ...more,
})
const told = (one: StreamFact, personal?: Record<string, unknown>) =>
  eventOf({ fact: one, data: one.data, personal, origin: 'https://biz.kazahana.example' })

/** What each class of OCSF 1.8 requires beside what all require; of a list in brackets one at least. */
const required: Record<number, readonly (string | readonly string[])[]> = {
  0: [],
  2004: ['finding_info'],
  2005: ['finding_info_list', 'status_id', ['assignee', 'assignee_group']],
  3002: ['user', ['service', 'dst_endpoint']],
  3003: ['user', ['privileges', 'groups', 'iam_roles']],
  3005: ['user', 'privileges'],
  4009: ['direction_id', 'email'],
  6003: ['actor', 'api', 'src_endpoint'],
}
const always = ['activity_id', 'category_uid', 'class_uid', 'metadata', 'severity_id', 'time', 'type_uid']

describe('OCSF 1.8', () => {
  it.each([
    ['signed-in', 3002, 1],
    ['sign-in-refused', 3002, 1],
    ['signed-out', 3002, 2],
    ['operation-judged', 3003, 99],
    ['proof-spent', 3003, 1],
    ['account-opened', 3005, 1],
    ['person-suspended', 3005, 2],
    ['alert-raised', 2004, 1],
    ['incident-opened', 2005, 1],
    ['incident-severity-set', 2005, 2],
    ['incident-closed', 2005, 3],
    ['mail-given-up', 4009, 1],
    ['department-added', 6003, 1],
    ['people-exported', 6003, 2],
    ['address-changed', 6003, 3],
    ['department-removed', 6003, 4],
    ['trip-disrupted', 6003, 99],
  ])('%s is told in class %i, activity %i, with everything that class requires', (name, uid, activity) => {
    const event = told(fact(name))
    expect(event).toMatchObject({
      ...{ class_uid: uid, activity_id: activity, category_uid: Math.floor(uid / 1000) },
      ...{ type_uid: uid * 100 + activity, time: 1764550800000 },
      metadata: { version: '1.8.0', uid: 'biz.kazahana.example/42', sequence: 42, tenant_uid: id(3) },
    })
    for (const one of [...always, ...(required[uid] ?? [])])
      expect(
        [one].flat().some((field) => event[field] !== undefined),
        String(one),
      ).toBe(true)
  })

  it('what the house itself did is a base event, and a failed sign-in says that it failed', () => {
    const own = {
      authorKind: 'system',
      authorId: 'desk.tidy',
      authorAccountId: null,
      authorRole: null,
    } as const
    expect(told(fact('notice-readings-forgotten', own))).toMatchObject({
      ...{ class_uid: 0, category_uid: 0, type_uid: 99, actor: { app_name: 'system desk.tidy' } },
    })
    expect(told(fact('sign-in-refused'))).toMatchObject({ status_id: 2 })
    expect(told(fact('signed-in'))).toMatchObject({ status_id: 1, user: { uid: id(4) } })
  })

  it('tells from where only when the personal fields were opened', () => {
    expect(JSON.stringify(told(fact('signed-in')))).not.toContain('src_endpoint')
    expect(told(fact('signed-in'), { ip: '192.0.2.7', device: 'Firefox / Linux' })).toMatchObject({
      src_endpoint: { ip: '192.0.2.7' },
      unmapped: { personal: { device: 'Firefox / Linux' } },
    })
    expect(told(fact('address-changed'))).toMatchObject({ src_endpoint: { name: 'not recorded' } })
  })

  it('S1-46 leaves out why a code was asked for, unless the receiver is the security office’s own', () => {
    const judged = fact('sign-in-judged', { data: { ask: 'code', reserved: 'c2VhbGVk' } })
    expect(openData(judged.data)).toEqual({ ask: 'code' })
    expect(isOpened({ personal: true, reasons: false }, judged)).toBe(false)
    expect(isOpened({ personal: false, reasons: true }, judged)).toBe(true)
    expect(isOpened({ personal: true, reasons: true }, fact('signed-in'))).toBe(false)
  })

  it('tells the same fact in the same words every time', () => {
    const again = () => JSON.stringify(told(fact('signed-in', { data: { session: id(5) } })))
    expect(again()).toBe(again())
  })
})
