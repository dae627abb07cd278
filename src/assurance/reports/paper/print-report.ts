import { buffer } from 'node:stream/consumers'
import type { Part, Report } from '../report.ts'
import { writeBars } from './bars.ts'
import {
  asArtifact,
  body,
  type Face,
  inkSoft,
  line,
  linesOf,
  makeRoom,
  newSheet,
  type Sheet,
  writeAt,
  writeText,
} from './sheet.ts'
import { writeTable } from './table.ts'

const small: Face = { size: 8, colour: inkSoft }

/** The report as a PDF of A4 whose structure a screen reader follows, with the typeface in it. */
export async function printReport(report: Report, accent: string): Promise<Buffer> {
  const { title, language, made, at, parts } = report
  const sheet = newSheet({ title, language, accent, at })
  writeText(sheet, 'H1', title, { size: 18, colour: body.colour, isBold: true })
  asArtifact(sheet, 'Layout', () => sheet.pdf.rect(sheet.left, sheet.y + 2, sheet.width, 1.5).fill(accent))
  sheet.y += 10
  writeText(sheet, 'P', made, small)
  for (const part of parts) writePart(sheet, part)
  numberPages(sheet, title)
  sheet.pdf.end()
  return buffer(sheet.pdf)
}

function writePart(sheet: Sheet, { title, lines = [], bars, table, none = '' }: Part): void {
  sheet.y += 14
  // Not at the foot of a page, away from what it is the title of.
  makeRoom(sheet, 90)
  writeText(sheet, 'H2', title, { size: 12.5, colour: body.colour, isBold: true })
  sheet.y += 4
  for (const words of lines) writeText(sheet, 'P', words, body)
  if (bars) writeBars(sheet, bars.of, bars.alt)
  if (!table) return
  if (table.rows.length === 0) writeText(sheet, 'P', none, body)
  else writeTable(sheet, table.head, table.rows)
}

function numberPages(sheet: Sheet, title: string): void {
  const { count } = sheet.pdf.bufferedPageRange()
  const y = sheet.bottom + 14
  for (let n = 0; n < count; n++) {
    sheet.pdf.switchToPage(n)
    const number = `${n + 1} / ${count}`
    const [name = ''] = linesOf(sheet, title, sheet.width - 60, small)
    asArtifact(sheet, 'Pagination', () => {
      sheet.pdf.rect(sheet.left, y - 4, sheet.width, 0.5).fill(line)
      writeAt(sheet, [name], { x: sheet.left, y }, small)
      const x = sheet.left + sheet.width - sheet.pdf.widthOfString(number)
      writeAt(sheet, [number], { x, y }, small)
    })
  }
}
