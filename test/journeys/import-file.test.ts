import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { importWords } from '../../web/words/portal-import.ts'
import { peopleWords } from '../../web/words/portal-people.ts'
import { foundCompany } from './moves/company.ts'
import { house, houseOfFile } from './moves/house.ts'
import { admit } from './moves/sign-in.ts'
import { arrived, button, languages, link, story, told, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()

const headings =
  '区分,部課コード,姓（漢字）,名（漢字）,姓（カナ）,名（カナ）,姓（ローマ字）,名（ローマ字）,会員番号,メールアドレス,担当部課コード'
const traveller = (number: string, department = 'A01') =>
  `社員,${department},雪村,ゆき,ユキムラ,ユキ,YUKIMURA,YUKI,${number},,`
const fileOf = (...lines: string[]) => `${[headings, ...lines].join('\r\n')}\r\n`

async function openImport(visitor: Visitor): Promise<void> {
  await visitor.page.goto('/portal/people/import')
  await arrived(visitor, visitor.say(importWords, 'title'))
}

/** Chooses a file as it would lie on the disk, and hands it in. */
async function handIn(visitor: Visitor, content: Buffer): Promise<void> {
  const { page, say } = visitor
  const file = { name: 'people.csv', mimeType: 'text/csv', buffer: content }
  await page.getByLabel(say(importWords, 'file')).setInputFiles(file)
  await button(visitor, say(importWords, 'start')).click()
}

/** Looks somebody up in the list. */
async function find(visitor: Visitor, query: string): Promise<void> {
  await visitor.page.goto('/portal/people')
  await visitor.page.getByLabel(visitor.say(peopleWords, 'search')).fill(query)
}

describe.each(languages)('people registered by one file, in %s', story, (language) => {
  it('a file with faults: each with its line, all of them to download, and nobody registered', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await admit(visitor, (await foundCompany(house, language)).administrator)
    await openImport(visitor)
    await button(visitor, say(importWords, 'start')).click()
    await told(visitor, say(importWords, 'needFile')).waitFor()

    const faulty = fileOf(traveller('700000001'), traveller('12345'), traveller('700000003', 'ZZZ'))
    await handIn(visitor, Buffer.from(faulty))
    await page.getByText(say(importWords, 'refusedText', { faults: 2 })).waitFor()
    const rows = page.getByRole('table').getByRole('row')
    await rows.nth(2).waitFor()
    const lines = await rows.locator('td:first-child').allInnerTexts()
    expect(lines.map((line) => line.trim())).toEqual(['3', '4'])

    const downloading = page.waitForEvent('download')
    await link(visitor, say(importWords, 'faultFile')).click()
    const file = readFileSync(await (await downloading).path(), 'utf8')
    expect(
      file
        .split('\r\n')
        .slice(1, 3)
        .map((line) => line.split(',')[0]),
    ).toEqual(['3', '4'])
    await find(visitor, 'YUKIMURA')
    await page.getByText(say(peopleWords, 'noMatch')).waitFor()
  })

  it('a long file: how far it is, then who can sign in now, and everybody in the list', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await admit(visitor, (await foundCompany(house, language)).administrator)
    await openImport(visitor)
    const many = Array.from({ length: 1500 }, (_, n) => traveller(String(710_000_000 + n)))
    // It ends no sooner than its progress was seen.
    const holding = await house.world.pool.connect()
    await holding.query('begin; lock table organisation_person in share mode')
    await handIn(visitor, Buffer.from(fileOf(...many)))
    // At nought per cent the bar has no width, so it is there before it can be seen.
    await page.getByRole('progressbar').waitFor({ state: 'attached' })
    await page.getByText(say(importWords, 'leave')).waitFor()
    await holding.query('rollback')
    holding.release()
    await page.getByText(say(importWords, 'doneText', { lines: 1500 })).waitFor({ timeout: 60_000 })
    await page.getByText(say(importWords, 'doneTravellers')).waitFor()
    await find(visitor, '710001499')
    await page.getByText(say(peopleWords, 'shown', { count: 1 })).waitFor()
  })

  it('a file as Excel in Japan saves it (cp932)', async () => {
    const visitor = await visit(house, language, { width: 390 })
    const { page, say } = visitor
    await admit(visitor, (await foundCompany(house, language)).administrator)
    await openImport(visitor)
    const line = '社員,A01,髙橋,①郎,ﾀｶﾊｼ,イチロウ,TAKAHASHI,ICHIRO,720000001,,'
    await handIn(visitor, iconv.encode(fileOf(line), 'cp932'))
    await page.getByText(say(importWords, 'doneText', { lines: 1 })).waitFor()
    await find(visitor, '髙橋')
    await page.getByRole('link', { name: /髙橋 ①郎|Ichiro TAKAHASHI/ }).waitFor()
  })
})
