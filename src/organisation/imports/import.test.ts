import iconv from 'iconv-lite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCompany, signedInAs, type TestCompany } from '../../../test/support/company.ts'
import { hanako } from '../../../test/support/people.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { changeSettings } from '../company/change-settings.ts'
import { addDepartment } from '../departments/add-department.ts'
import { listPeople } from '../listing/list-people.ts'
import { registerPerson } from '../people/register-person.ts'
import { columns } from './file/columns.ts'
import { templateFile } from './file/template-file.ts'
import { readFaultFile, readImport } from './read-import.ts'
import { startImport } from './start-import.ts'

const headings = columns.map(({ key }) => key).join(',')
const yuki = (number: string, code = 'S01') =>
  `traveller,${code},雪村,ゆき,ゆきむら,ﾕｷ,yukimura,yuki,${number},,`
const jun = (address: string, codes = 'S01 S02') =>
  `発券管理者,S01,春野,純,ハルノ,ジュン,HARUNO,JUN,,${address},${codes}`
const file = (...lines: string[]) => Buffer.from(`${headings}\n${lines.join('\n')}\n`)

let world: TestWorld
let company: TestCompany

beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())
let count = 0
beforeEach(async () => {
  count += 1
  company = await openCompany(world, `c${count}`)
  for (const code of ['S01', 'S02']) await addDepartment(company.asking, { code, name: `部 ${code}` })
})

async function handIn(content: Buffer): Promise<string> {
  const outcome = await startImport(company.asking, content)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.id
}

async function imported(content: Buffer) {
  const id = await handIn(content)
  await world.jobsDone()
  const told = (await readFaultFile(world.db, company.companyId, id)) ?? ''
  return { id, told, ...(await readImport(world.db, company.companyId, id)) }
}

const people = async () => (await listPeople(world.db, company.companyId, { status: 'active' })).people
const accounts = async () => {
  const found = await world.pool.query('select 1 from identity_account where company_id = $1', [
    company.companyId,
  ])
  return found.rowCount
}

describe('a file without faults', () => {
  it('S1-18 registers all its people, travellers without and ticketing managers with a mail', async () => {
    const before = await world.facts('mail-given-up')
    const done = await imported(
      file(yuki('1234567'), yuki('123456780', 's02').replace('ﾕｷ', 'ﾖｼｷ'), jun(`jun@c${count}.example`)),
    )
    expect(done).toMatchObject({
      state: 'done',
      lines: 3,
      checked: 3,
      faults: 0,
      endedAt: expect.any(String),
    })
    expect(
      (await people()).map(({ names, memberNumber, department }) => [
        names.kana,
        memberNumber,
        department?.code,
      ]),
    ).toEqual([
      [{ family: 'ツバキ', given: 'アオイ' }, undefined, undefined],
      [{ family: 'ハルノ', given: 'ジュン' }, undefined, 'S01'],
      [{ family: 'ユキムラ', given: 'ユキ' }, '1234567', 'S01'],
      [{ family: 'ユキムラ', given: 'ヨシキ' }, '123456780', 'S02'],
    ])
    const mails = await world.mailTo(`jun@c${count}.example`)
    expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('ユーザー登録完了')])
    expect(await world.facts('mail-given-up')).toEqual(before)
    expect((await world.facts('people-imported')).at(-1)).toMatchObject({
      data: { importId: done.id, people: 3, handedInBy: company.administrator.accountId },
    })
  })

  it('S1-90 sends no password mails while the company holds them back', async () => {
    await changeSettings(company.asking, { holdBackPasswordMails: true })
    expect((await imported(file(jun(`jun@c${count}.example`)))).state).toBe('done')
    expect(await world.mailTo(`jun@c${count}.example`)).toEqual([])
  })

  it.each<[string, (text: string) => Buffer]>([
    ['UTF-8 with mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['cp932, as spreadsheets save it', (text) => iconv.encode(text, 'cp932')],
    ['Windows line ends', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['quotes and empty lines', (text) => Buffer.from(`${text.replace('雪村', '"雪村"')}\n\n`)],
  ])('may be %s', async (_how, encode) => {
    expect((await imported(encode(`${headings}\n${yuki('1234567')}\n`))).state).toBe('done')
    expect((await people()).at(-1)?.names.kanji).toEqual({ family: '雪村', given: 'ゆき' })
  })

  it('is wiped once it has been applied', async () => {
    const { id } = await imported(file(yuki('1234567')))
    const kept = await world.pool.query('select content from organisation_import where id = $1', [id])
    expect(kept.rows).toEqual([{ content: null }])
  })

  it('the template is one, but for its examples', async () => {
    const done = await imported(Buffer.from(templateFile()))
    expect(done.state).toBe('done')
    expect(done.lines).toBe(2)
  })
})

describe('a file with faults', () => {
  it('reports every fault of every line with line, column and reason in both languages, and changes nothing', async () => {
    const outcome = await imported(
      file(
        'traveller,X99,雪村,ゆき,雪村,ユキ,ゆき,YUKI,12345,a@b.example,S01',
        '利用管理者,S01,雪村,ゆき,ユキムラ,ユキ,YUKIMURA,YUKI,,,',
        'pilot,S01,,ゆき,ユキムラ,ユキ,YUKIMURA,YUKI,1234567,,',
        yuki('7654321'),
        yuki('765-4321'),
        'ticketing-manager,S01,春野,純,ハルノ,ジュン,HARUNO,JUN,1234567,nobody,S01 Z01',
        jun(`AOI@c${count}.example`, ''),
        jun(`team@c${count}.example`),
        jun(`team+jun@c${count}.example`),
        'traveller,S01',
      ),
    )
    expect(outcome).toMatchObject({ state: 'refused', lines: 9, checked: 9, faults: 17 })
    const told = outcome.told.split('\r\n').map((line) =>
      line
        .split(',')
        .filter((_cell, n) => n === 0 || n === 2)
        .join(' '),
    )
    expect(told.slice(1, -1).toSorted()).toEqual(
      [
        ...[
          'family_kana',
          'family_romaji',
          'department_code',
          'address',
          'managed_department_codes',
          'member_number',
        ].map((c) => `2 ${c}`),
        '3 kind',
        '4 family_kanji',
        '4 kind',
        '6 member_number',
        '7 member_number',
        '7 managed_department_codes',
        '7 address',
        '8 managed_department_codes',
        '8 address',
        '10 address',
        '11 file',
      ].toSorted(),
    )
    expect(outcome.told).toMatch(/^\ufeff行/)
    expect(outcome.told).toContain('メールアドレス')
    expect(outcome.told).toContain('Somebody else uses this address')
    expect(outcome.told).toContain('4,姓（漢字）,family_kanji,入力してください。,Please fill this in.')
    expect(await accounts()).toBe(1)
    expect(await people()).toHaveLength(1)
  })

  it('S1-53 S1-63 refuses addresses of several people and administrators, each by a reason of its own', async () => {
    const { told } = await imported(
      file(
        jun(`team@c${count}.example`),
        jun(`team@c${count}.example`),
        yuki('1234567').replace('traveller', '利用管理者'),
      ),
    )
    expect(told).toContain('1人に1つのアドレス')
    expect(told).toContain('変更連絡表')
    expect(await accounts()).toBe(1)
  })

  it('refuses numbers that are registered already', async () => {
    const { people: listed } = await listPeople(world.db, company.companyId, {})
    expect(listed).toHaveLength(1)
    await imported(file(yuki('1234567')))
    expect(await imported(file(yuki('1234567'), yuki('1234568')))).toMatchObject({
      state: 'refused',
      faults: 1,
    })
    expect(await accounts()).toBe(2)
  })

  it.each([
    ['an unknown heading', `${headings},password\n${yuki('1234567')},secret\n`, 'heading-unknown'],
    ['a missing column', `kind,department_code\ntraveller,S01\n`, 'missing'],
    ['a heading twice', `${headings},kind\n${yuki('1234567')},traveller\n`, 'twice'],
    ['no lines', `${headings}\n`, 'no lines'],
    ['an open quote', `${headings}\n"traveller,S01\n`, 'CSV'],
  ])('refuses %s', async (_what, text) => {
    const outcome = await imported(Buffer.from(text))
    expect(outcome.state).toBe('refused')
    expect(outcome.told.split('\r\n').length).toBeGreaterThan(2)
    expect(await accounts()).toBe(1)
  })

  it.each([
    ['neither UTF-8 nor cp932', Buffer.from([0x6b, 0xff, 0xfe, 0x80, 0x0a])],
    ['empty', Buffer.from('  \n')],
    ['with a NUL byte', Buffer.from(`${headings}\nx\0y`)],
  ])('is not even taken when it is %s', async (_what, content) =>
    expect(await startImport(company.asking, content)).toMatchObject({ refusal: 'file-not-readable' }),
  )

  it.each([
    ['good', (n: number) => yuki(String(1_000_000 + n))],
    ['bad', () => 'a'],
    ['old Macintosh', () => 'a\r'],
  ])('is not even taken when it has 10,001 %s lines', async (_what, line) => {
    const content = file(...Array.from({ length: 10_001 }, (_, n) => line(n)))
    expect(await startImport(company.asking, content)).toEqual({ ok: false, refusal: 'too-many-lines' })
  })

  it('tells ten thousand of its faults, and that there are more', async () => {
    const bad = 'traveller,X99,雪村,ゆき,雪村,ユキ,ゆき,YUKI,12345,a@b.example,S01'
    const outcome = await imported(file(...Array.from({ length: 2_000 }, () => bad)))
    expect(outcome).toMatchObject({ state: 'refused', faults: 12_000 })
    const told = outcome.told.split('\r\n').slice(1, -1)
    expect(told).toHaveLength(10_001)
    expect(told.at(-1)).toContain('There are more faults')
  })
})

describe('who may import', () => {
  it('S1-21 nobody but an administrator', async () => {
    for (const kind of ['ticketing-manager', 'traveller'] as const) {
      const asking = { ...company.asking, session: { ...company.asking.session, kind } }
      expect(await startImport(asking, file(yuki('1234567')))).toMatchObject({ refusal: 'forbidden' })
    }
  })

  it('nobody without the proof that the judgement asks for', async () => {
    const { accountId } = company.administrator
    const asking = await signedInAs(world, {
      companyId: company.companyId,
      accountId,
      kind: 'administrator',
      proved: false,
    })
    expect(await startImport(asking, file(yuki('1234567')))).toMatchObject({ refusal: 'step-up-required' })
  })

  it("attack-25 nobody sees another company's import", async () => {
    const { id } = await imported(file('x'))
    const other = await openCompany(world, `o${count}`)
    expect(await readImport(world.db, other.companyId, id)).toBeUndefined()
    expect(await readFaultFile(world.db, other.companyId, id)).toBeUndefined()
  })

  it.each([
    ['has ceased to be an administrator', `update organisation_person set status = 'suspended'`],
    ['is held (attack-23)', `update identity_account set status = 'held'`],
  ])('nobody who %s meanwhile', async (_, change) => {
    const id = await handIn(file(yuki('1234567')))
    await world.pool.query(`${change} where company_id = $1`, [company.companyId])
    await world.jobsDone()
    expect(await readImport(world.db, company.companyId, id)).toMatchObject({ state: 'failed' })
    expect(await accounts()).toBe(1)
  })
})

it('checks again when somebody is registered between check and entry', async () => {
  const departments = await world.pool.query('select id from organisation_department where company_id = $1', [
    company.companyId,
  ])
  const id = await handIn(file(yuki('1234567')))
  // Registration holds the company; the import has checked its line by then and waits to enter it.
  const client = await world.pool.connect()
  await client.query('begin')
  await client.query('select 1 from organisation_company where id = $1 for no key update', [
    company.companyId,
  ])
  const job = world.jobsDone()
  await expect.poll(async () => (await readImport(world.db, company.companyId, id))?.state).toBe('applying')
  const registering = registerPerson(
    company.asking,
    hanako(departments.rows[0].id, { memberNumber: '1234567' }),
  )
  await client.query('rollback')
  client.release()
  await Promise.all([job, registering])
  // Whoever came first, the number stands once.
  const numbers = (await people()).filter(({ memberNumber }) => memberNumber === '1234567')
  expect(numbers).toHaveLength(1)
})
