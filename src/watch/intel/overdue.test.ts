import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const tell = () => world.runJob('watch.overdue')

it('S2-34 S2-38 late intelligence, late tasks and servers without a check are mailed once a week, with their owner’s name', async () => {
  const officer = await newStaff(world, 'security-officer')
  const told = async () =>
    (await world.mailTo(officer.address)).filter(({ text }) => /期限を過ぎています/.test(text)).length
  await world.db.run(sql`
    insert into watch_intel_item (id, kind, title, source, tlp, arrived_at, effect)
    values (${world.random.id()}, 'note', '不審なメールの報告', 'ISAC', 'amber', platform_now(), 'none')`)
  await world.db.run(sql`
    insert into watch_server (id, name, host, owner, every_days, registered_at)
    values (${world.random.id()}, '予約の入口', 'a.kazahana.example', '灯 あかり', 365, platform_now())`)
  await tell()
  expect(await told()).toBe(1)
  const [mail] = (await world.mailTo(officer.address)).filter(({ text }) =>
    text.includes('a.kazahana.example'),
  )
  expect(mail?.text).toContain('灯 あかり')

  await world.advance({ days: 6 })
  await Promise.all([tell(), tell()])
  expect(await told()).toBe(1)
  await world.advance({ days: 2 })
  await world.db.run(sql`
    insert into watch_intel_action (id, item_id, kind, words, owner, due_on, made_at)
    select ${world.random.id()}, id, 'task', '手順を直す', '青木', '2025-12-02', arrived_at from watch_intel_item`)
  await tell()
  const texts = (await world.mailTo(officer.address)).map(({ text }) => text).join('\n')
  expect(texts).toContain('不審なメールの報告')
  expect(texts).toContain('手順を直す（担当 青木）')
  // The server's check is told of again after a week.
  expect(await told()).toBe(4)
  await tell()
  expect(await told()).toBe(4)
})
