import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { newWorld } from '../../../../test/support/world.ts'
import { columnOf, columns } from './columns.ts'
import { decodeFile } from './decode-file.ts'
import { faultFile } from './faults.ts'
import { linesIn, readLines } from './read-lines.ts'
import { openFile, sealFile } from './sealed-file.ts'

const headings = columns.map(({ ja }) => ja).join(',')
const line = 'traveller,S01,雪村,ゆき,ユキムラ,ユキ,YUKIMURA,YUKI,1234567,,'

describe('reading a file', () => {
  it('knows a line by the number an editor shows, behind empty lines and quoted line breaks', async () => {
    const broken = line.replace('雪村', '"雪\n村"')
    const { lines, faults } = await readLines(`${headings}\n\n${broken}\n${line}\nx,y\n`)
    expect(lines.map(({ number }) => number)).toEqual([3, 5])
    expect(faults).toEqual([{ line: 6, column: 'file', reason: 'wrong-column-count' }])
  })

  it('takes columns in any order and headings in either language, width and case', async () => {
    const text = `${[...columns]
      .reverse()
      .map(({ key }) => key.toUpperCase())
      .join(',')}\n${line.split(',').reverse().join(',')}\n`
    const { lines, faults } = await readLines(text)
    expect(faults).toEqual([])
    expect(lines[0]?.line).toMatchObject({ kind: 'traveller', member_number: '1234567' })
    expect(columnOf('姓(カナ)')).toBe('family_kana')
    expect(columnOf(' 会員 番号')).toBe('member_number')
    expect(columnOf('携帯アドレス')).toBeUndefined()
  })

  it('has no column for a second or a mobile address', () => {
    expect(columns.filter(({ ja, key }) => /アドレス|携帯|address|mobile/.test(ja + key))).toHaveLength(1)
  })

  it('names every missing column', async () => {
    const { faults } = await readLines('kind,address\ntraveller,\n')
    expect(faults.map(({ column }) => column)).toHaveLength(columns.length - 2)
  })

  it('tells the line at which quotes go wrong', async () => {
    const { faults } = await readLines(`${headings}\n${line}\n"x"y,\n`)
    expect(faults).toEqual([{ line: 3, column: 'file', reason: 'not-csv' }])
  })

  it('does not grow a cell without end', async () => {
    const { faults } = await readLines(`${headings}\n"${'x'.repeat(30_000)}"\n`)
    expect(faults.map(({ reason }) => reason)).toEqual(['not-csv'])
  })

  it('counts lines of data before they are read', () => {
    expect(linesIn(`${headings}\n${line}\n\n${line}`)).toBe(2)
    expect(linesIn('')).toBe(0)
    expect(linesIn(`${headings}\r${line}\r\r${line}`)).toBe(2)
  })

  it('stops at ten thousand lines, good or bad, and counts no further', async () => {
    const bad = `${headings}\n${'a\n'.repeat(400_000)}`
    const { lines, faults } = await readLines(bad)
    expect(lines).toEqual([])
    expect(faults).toHaveLength(10_001)
    expect(faults.at(-1)).toEqual({ line: 10_002, column: 'file', reason: 'too-many-lines' })
    expect(linesIn(bad)).toBe(10_001)
  })
})

describe('decoding a file', () => {
  it.each(['髙橋 﨑', '①㈱ｱｲｳ', '〜―－'])('reads «%s» from cp932 and from UTF-8', (text) => {
    expect(decodeFile(Buffer.from(text))).toBe(text)
    expect(decodeFile(iconv.encode(text, 'cp932'))?.normalize('NFKC')).toBe(
      iconv.decode(iconv.encode(text, 'cp932'), 'cp932').normalize('NFKC'),
    )
  })
  it('is undefined for what is neither', () => expect(decodeFile(Buffer.from([0x81, 0xff]))).toBeUndefined())
})

it('a waiting file opens for its own import only', async () => {
  const world = await newWorld()
  const sealed = sealFile(world, 'one', '山田花子')
  expect(sealed.includes(Buffer.from('山田'))).toBe(false)
  expect(openFile(world, 'one', sealed)).toBe('山田花子')
  expect(() => openFile(world, 'another', sealed)).toThrow()
  await world.jobsDone()
  await world.close()
})

it('a fault file tells place and reason in both languages and repeats nothing of the checked file', () => {
  const text = faultFile([{ line: 7, column: 'family_kana', reason: 'kana' }])
  expect(text).toBe(
    '\ufeff行 / line,列,column,理由,reason\r\n7,姓（カナ）,family_kana,カタカナ60文字以内で入力してください。,Enter at most 60 characters of katakana.\r\n',
  )
})
