import { afterAll, beforeAll, expect, it } from 'vitest'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import type { Mail } from './mail.ts'
import { sendMail } from './send-mail.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const told: Mail = {
  template: 'address-changed-new',
  values: { at: new Date('2025-12-01T10:00:00+09:00') },
  to: 'hana@aoba.example',
  language: 'ja',
}
const send = (mail: Mail) => world.act({ by: 'system', name: 'tests' }, (act) => sendMail(act, world, mail))

it('mails of one thread answer the same root, each under an id of its own; others answer none', async () => {
  await send({ ...told, thread: 'a-trip' })
  await send({ ...told, thread: 'a-trip' })
  await send(told)
  const [first, second, other] = (await world.mailTo(told.to)).map(({ parsed }) => parsed)
  expect(first?.inReplyTo).toMatch(/^<thread\.a-trip@/)
  expect(first?.references).toBe(first?.inReplyTo)
  expect(second?.inReplyTo).toBe(first?.inReplyTo)
  expect(second?.messageId).not.toBe(first?.messageId)
  expect(other?.inReplyTo).toBeUndefined()
})

it('a file goes along beside the text, with its name and its type', async () => {
  const content = 'BEGIN:VCALENDAR\r\nSUMMARY:出張\r\nEND:VCALENDAR\r\n'
  const type = 'text/calendar; charset=utf-8; method=PUBLISH'
  await send({ ...told, to: 'ken@aoba.example', attachments: [{ name: 'trip.ics', type, content }] })
  const [mail] = await world.mailTo('ken@aoba.example')
  const [file] = mail?.parsed.attachments ?? []
  expect(file).toMatchObject({ filename: 'trip.ics', mimeType: 'text/calendar' })
  // The bytes as they were written, line ends too.
  expect(mail?.raw.replaceAll('\r\n', '')).toContain(Buffer.from(content).toString('base64'))
  expect(mail?.raw).toMatch(/Content-Type: text\/calendar[\s\S]*method=PUBLISH/i)
  expect(mail?.text).toContain('メールアドレス')
})
