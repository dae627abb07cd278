import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import type { Report } from '../report.ts'
import { printReport } from './print-report.ts'

const at = new Date('2026-03-10T12:00:00+09:00')
const report = (over: Partial<Report> = {}): Report => ({
  ...{ title: '委員会資料', made: '作成：2026年3月10日(火) 12:00', at, language: 'ja', parts: [] },
  ...over,
})
const table = (rows: string[][]) => ({ head: ['約束', '責任者', '期限'], rows })

type Pdf = Awaited<ReturnType<typeof opened>>
const opened = async (one: Report) =>
  getDocumentProxy(new Uint8Array(await printReport(one, '#1f4e79')), { verbosity: 0 })
const pagesOf = (pdf: Pdf) => Promise.all(Array.from({ length: pdf.numPages }, (_, n) => pdf.getPage(n + 1)))
/** Runs of letters on each page, as they were put there. */
const runsOf = async (pdf: Pdf) =>
  Promise.all(
    (await pagesOf(pdf)).map(async (page) =>
      (await page.getTextContent()).items.flatMap((one) =>
        'str' in one && one.str.trim() !== ''
          ? [{ text: one.str, x: one.transform[4], y: one.transform[5] }]
          : [],
      ),
    ),
  )
const textsOf = async (pdf: Pdf) => (await runsOf(pdf)).map((runs) => runs.map(({ text }) => text))

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly Node[]
}
const roles = ({ role, children = [] }: Node): string[] => [
  ...(role ? [role] : []),
  ...children.flatMap(roles),
]

describe('a report as PDF', () => {
  it('has its title and language, and Japanese and English that are read out of it again', async () => {
    const pdf = await opened(
      report({ parts: [{ title: '窓口', lines: ['返事待ち 3件', 'Findings that are not closed'] }] }),
    )
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: '委員会資料', Language: 'ja', PDFFormatVersion: '1.7' })
    const text = (await textsOf(pdf)).flat()
    for (const words of ['委員会資料', '窓口', '返事待ち 3件', 'Findings that are not closed', '1 / 1'])
      expect(text).toContain(words)
    const english = await opened(report({ language: 'en' }))
    expect((await english.getMetadata()).info).toMatchObject({ Language: 'en' })
  })

  it('has a structure a screen reader follows: headings, paragraphs, a table with its head, a picture with its words', async () => {
    const bars = [
      { label: '守られている', count: 3, tone: 'good' },
      { label: '分からない', count: 1, tone: 'unknown' },
    ] as const
    const pdf = await opened(
      report({
        parts: [
          { title: '状況', bars: { of: bars, alt: '守られている 3件' }, table: table([['a', 'b', 'c']]) },
        ],
      }),
    )
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const [page] = await pagesOf(pdf)
    const tree = (await page?.getStructTree()) as Node
    expect(roles(tree)).toEqual([
      ...['Root', 'Document', 'H1', 'P', 'H2', 'Figure', 'Table'],
      ...['THead', 'TR', 'TH', 'TH', 'TH', 'TBody', 'TR', 'TD', 'TD', 'TD'],
    ])
    expect(JSON.stringify(tree)).toContain('守られている 3件')
    expect((await textsOf(pdf)).flat()).toContain('分からない 1')
  })

  it('a table goes over pages with its head on each and every row once; pages are numbered', async () => {
    const rows = Array.from({ length: 120 }, (_, n) => [`約束 ${n}`, '見張 守', '2026-04-01'])
    const pages = await textsOf(await opened(report({ parts: [{ title: '一覧', table: table(rows) }] })))
    expect(pages.length).toBeGreaterThan(2)
    for (const [n, texts] of pages.entries()) {
      expect(texts.filter((text) => text === '責任者')).toHaveLength(1)
      expect(texts).toContain(`${n + 1} / ${pages.length}`)
    }
    const all = pages.flat()
    for (const [name = ''] of rows) expect(all.filter((text) => text === name)).toHaveLength(1)
  })

  it('a cell longer than a page goes on, nothing of it is lost or stands outside of the paper', async () => {
    const long = Array.from({ length: 900 }, (_, n) => `語${n}、`).join('')
    const pdf = await opened(
      report({
        parts: [
          {
            title: '一覧',
            table: table([
              ['x', long, '2026-04-01'],
              ['y', 'z', '–'],
            ]),
          },
        ],
      }),
    )
    const runs = await runsOf(pdf)
    expect(runs.length).toBeGreaterThan(1)
    const inTheCell = runs
      .flat()
      .map(({ text }) => text)
      .filter((text) => text.includes('語'))
    expect(inTheCell.join('')).toBe(long)
    for (const { x, y } of runs.flat()) {
      expect(x).toBeGreaterThanOrEqual(50)
      expect(x).toBeLessThan(545)
      expect(y).toBeGreaterThan(20)
      expect(y).toBeLessThan(800)
    }
  })

  it('says what stands for an empty table, and takes whatever somebody wrote as words', async () => {
    const odd = '<script>alert(1)</script> (\\) %%EOF \u0007 😀'
    const parts = [
      { title: '指摘', none: 'ありません。', table: table([]) },
      { title: odd, lines: [odd] },
    ]
    const text = (await textsOf(await opened(report({ parts })))).flat()
    expect(text).toContain('ありません。')
    expect(text.join('')).toContain('<script>alert(1)</script> (\\) %%EOF')
  })
})
