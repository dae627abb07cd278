import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/support/browser.ts'
import { openCompany, type TestCompany } from '../../../test/support/company.ts'
import { hanako, ken, named } from '../../../test/support/people.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { firstSignIn, knock, signedInOver, withProof } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Registered } from '../contract.ts'
import { columns } from '../imports/file/columns.ts'

const aoi = 'aoi@tsubame.example'
const headings = columns.map(({ key }) => key).join(',')
const file = `${headings}
発券管理者,S01,春野,純,ハルノ,ジュン,HARUNO,JUN,,jun@tsubame.example,S01
社員,S01,雪村,ゆき,ユキムラ,ユキ,YUKIMURA,YUKI,7654321,,
`

let world: TestWorld
let server: TestServer
let company: TestCompany
let desk: Browser
let sales: string

beforeAll(async () => {
  world = await newWorld({ house: true, logLevel: 'debug' })
  server = await newServer(world)
  company = await openCompany(world)
  const who = { id: company.administrator.signInId, address: aoi, password: 'Nagisa-4417' }
  desk = await firstSignIn(world, server, who)
  const added = await send('POST', '/api/departments', { code: 'S01', name: '営業部' })
  sales = (added.body as { id: string }).id
})
afterAll(async () => {
  await server.close()
  await world.close()
})

/** What the administrator sends, with a proof when one is asked. */
const send = (method: string, path: string, body?: unknown) =>
  withProof(world, desk, aoi, (headers) => desk.call(method, path, body, headers))

async function registered(wish: unknown): Promise<Registered> {
  const { status, body } = await send('POST', '/api/people', wish)
  expect(status).toBe(201)
  // The status says that it is one.
  return body as Registered
}

// Six digits on their own, as the temporary passwords were; parts of ids, times and numbers are not on their own.
const sixDigits = /(?<![\w.+-])\d{6}(?![\w.-])/
const named6 = /仮パスワード|初期パスワード|temporary.?password|initial.?password/i
const holdsNone = (text: string) => {
  expect(text.match(sixDigits)?.[0]).toBeUndefined()
  expect(text.match(named6)?.[0]).toBeUndefined()
}

it.each(['初期値: 481516', '{"password":"481516"}', '仮パスワード', 'Your temporary password'])(
  'a temporary password would be noticed in «%s»',
  (text) => expect(() => holdsNone(text)).toThrow(),
)

describe('registering people', () => {
  it('S1-56 makes no temporary password: none in screen data, mail, file or log, and none is stored', async () => {
    const told: unknown[] = []
    const manager = await registered(ken(sales))
    told.push(manager, await registered(hanako(sales)))
    told.push((await send('POST', `/api/people/${manager.person.id}/password-mail`)).body)
    const { body: started } = await send('POST', '/api/people/imports', file)
    const { id } = started as { id: string }
    await world.jobsDone()
    const progress = await desk.get(`/api/people/imports/${id}`)
    expect(progress.body).toMatchObject({ state: 'done' })
    const paths = ['', '/export.csv', '/imports/template.csv', `/${manager.person.id}`]
    for (const path of paths) told.push((await desk.get(`/api/people${path}`)).body)
    holdsNone(JSON.stringify([started, progress.body, ...told]))

    const mails = [
      ...(await world.mailTo('ken@tsubame.example')),
      ...(await world.mailTo('jun@tsubame.example')),
    ]
    expect(mails).toHaveLength(3)
    for (const { subject, text } of mails) holdsNone(`${subject}\n${text}`)
    // The administrator is mailed about himself alone; his codes are his own.
    const subjects = (await world.mailTo(aoi)).map(({ subject }) => subject)
    for (const subject of subjects)
      expect(subject).toMatch(/ユーザー登録完了|ワンタイムパスワード|ログイン|パスワード変更/)
    expect(world.logged).not.toEqual([])
    for (const line of world.logged) holdsNone(line)
    holdsNone(JSON.stringify((await world.facts()).map(({ data, personal }) => [data, personal])))

    const stored = await world.pool.query(
      'select 1 from identity_account where password_hash is not null and id <> $1',
      [company.administrator.accountId],
    )
    expect(stored.rows).toEqual([])
  })

  it('S1-59 ASVS-6.4.6 a ticketing manager cannot sign in before he has set his password himself, by the mail to him alone', async () => {
    const address = 'mori@tsubame.example'
    const { signInId: id = '', person } = await registered(ken(sales, { names: named.mori, address }))
    const password = 'Asagiri-5093'
    for (const guess of [password, id, '000000', '123456', 'password'])
      expect((await knock(server.browser(), { id, password: guess })).refusal).toBe('not-recognised')
    for (const path of ['password', 'first-password', 'reset'])
      expect((await send('POST', `/api/people/${person.id}/${path}`, { password })).status).toBe(404)
    expect((await send('PUT', `/api/people/${person.id}`, { names: named.mori, password })).status).toBe(400)
    const links = (await world.mailTo(aoi)).filter(({ text }) => text.includes('/set-password#'))
    expect(links).toHaveLength(1)

    await firstSignIn(world, server, { id, address, password })
    await signedInOver(world, server, { id, address, password })
    expect((await desk.get(`/api/people/${person.id}`)).body).toMatchObject({ hasPassword: true })
  })
})
