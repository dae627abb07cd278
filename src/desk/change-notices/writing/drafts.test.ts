import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { secondAdministrator } from '../../../../test/support/bulk.ts'
import { openCompany, signedInAs } from '../../../../test/support/company.ts'
import { withStepUp } from '../../../../test/support/linked-company.ts'
import { named } from '../../../../test/support/people.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { NoticeInput } from '../contract.ts'
import { listOwnNotices, readOwnNotice } from '../list-notices.ts'
import { changeDraft } from './change-draft.ts'
import { draftChangeNotice } from './draft-change-notice.ts'
import { submitChangeNotice } from './submit-change-notice.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

type Asking = Awaited<ReturnType<typeof signedInAs>>

async function drafted(asking: Asking, input: NoticeInput): Promise<string> {
  const outcome = await draftChangeNotice(asking, input)
  if (!outcome.ok) throw new Error(`Not drafted: ${outcome.refusal}`)
  return outcome.value
}

const add = (address: string): NoticeInput => ({
  kind: 'add-administrator',
  administrator: { names: named.hanako, address, language: 'en' },
})

describe('a draft', () => {
  it('is opened again with all that was typed, by the administrators of its company and no other', async () => {
    const [ours, theirs] = [await openCompany(world, 'shitagaki'), await openCompany(world, 'yosono')]
    const id = await drafted(ours.asking, add('shin@shitagaki.example'))
    const shown = { id, state: 'draft', administrator: { names: named.hanako, language: 'en' } }
    expect(await readOwnNotice(world.db, ours.companyId, id)).toMatchObject(shown)
    expect(await readOwnNotice(world.db, theirs.companyId, id)).toBeUndefined()
    const { personId } = ours.administrator
    const other = { kind: 'correct-address', personId, address: 'aoi2@shitagaki.example' } as const
    expect(await changeDraft(ours.asking, id, other)).toMatchObject({ ok: true })
    const changed = await readOwnNotice(world.db, ours.companyId, id)
    expect(changed).toMatchObject({
      ...{ id, kind: 'correct-address', person: { id: personId }, address: 'aoi2@shitagaki.example' },
    })
    expect(changed).not.toHaveProperty('administrator')
  })

  it('is handed in with the code that was given for it: once a colleague has changed it to mean somebody else, another is asked', async () => {
    const of = await openCompany(world, 'futari')
    const { accountId, personId } = of.administrator
    const ran = await secondAdministrator(world, of.companyId, 'futari')
    const who = { companyId: of.companyId, accountId, kind: 'administrator', proved: false } as const
    const aoi = { asking: await signedInAs(world, who), address: 'aoi@futari.example' }
    const id = await drafted(aoi.asking, { kind: 'delete-administrator', personId: ran.personId })
    const asked = await submitChangeNotice(aoi.asking, id)
    if (asked.ok) throw new Error('No code was asked.')
    const withProof = await withStepUp(world, aoi, asked)
    // What was typed besides the person is the same: nothing.
    await changeDraft(ran.asking, id, { kind: 'delete-administrator', personId })
    expect(await submitChangeNotice(withProof, id)).toMatchObject({ refusal: 'step-up-required' })
    await changeDraft(ran.asking, id, { kind: 'delete-administrator', personId: ran.personId })
    expect(await submitChangeNotice(withProof, id)).toMatchObject({ ok: true })
  })
})

it('all notices of a company are read a page at a time, however many there are', async () => {
  const of = await openCompany(world, 'takusan')
  const ids: string[] = []
  for (let n = 0; n < 31; n++) ids.push(await drafted(of.asking, add(`n${n}@takusan.example`)))
  const first = await listOwnNotices(world.db, of.companyId)
  const second = await listOwnNotices(world.db, of.companyId, first.next)
  expect([first.notices.length, second.notices.length, second.next]).toEqual([30, 1, undefined])
  const read = [...first.notices, ...second.notices].map(({ id }) => id)
  // Two may be of one millisecond, in either order.
  expect(read.toSorted()).toEqual(ids.toSorted())
  const times = [...first.notices, ...second.notices].map(({ createdAt }) => createdAt)
  expect(times).toEqual(times.toSorted().toReversed())
})
