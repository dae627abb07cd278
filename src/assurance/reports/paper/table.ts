import {
  asArtifact,
  body,
  type Element,
  type Face,
  line,
  lineHeight,
  linesOf,
  makeRoom,
  type Sheet,
  tagged,
  tinted,
  wishOf,
  writeAt,
} from './sheet.ts'

interface Cell {
  readonly element: Element
  readonly lines: readonly string[]
  readonly x: number
  readonly width: number
}
interface Row {
  readonly tag: 'TH' | 'TD'
  readonly cells: readonly Cell[]
  /** Of its longest cell. */
  readonly lines: number
}

const padding = 5
const faces: Readonly<Record<Row['tag'], Face>> = { TH: { ...body, isBold: true }, TD: body }
/** A row of no more lines stays whole. */
const shortRow = 12

/** A table over as many pages as it takes; on each page its head stands above. */
export function writeTable(
  sheet: Sheet,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = widthsOf(sheet, [head, ...rows])
  const table = sheet.pdf.struct('Table')
  sheet.root.add(table)
  const section = (tag: string) => {
    const element = sheet.pdf.struct(tag)
    table.add(element)
    return element
  }
  const top = rowOf(sheet, section('THead'), { tag: 'TH', texts: head, widths })
  const below = section('TBody')
  makeRoom(sheet, heightOf(top.lines) + heightOf(2))
  drawRow(sheet, top, { from: 0, to: top.lines })
  for (const texts of rows) writeRow(sheet, rowOf(sheet, below, { tag: 'TD', texts, widths }), top)
}

function writeRow(sheet: Sheet, row: Row, top: Row): void {
  const turn = () => {
    makeRoom(sheet, Number.POSITIVE_INFINITY)
    // It was read at the beginning of the table.
    asArtifact(sheet, 'Pagination', () => drawCells(sheet, top, { from: 0, to: top.lines }))
    sheet.y += heightOf(top.lines)
  }
  for (let from = 0; from < row.lines; ) {
    const fits = Math.floor((sheet.bottom - sheet.y - 2 * padding) / lineHeight(body))
    const left = row.lines - from
    if (fits < left && (fits < 3 || left <= shortRow)) {
      turn()
      continue
    }
    const to = from + Math.min(fits, left)
    drawRow(sheet, row, { from, to })
    from = to
  }
}

interface Part {
  readonly from: number
  readonly to: number
}

function drawRow(sheet: Sheet, row: Row, part: Part): void {
  asArtifact(sheet, 'Layout', () => drawFrames(sheet, row, part))
  for (const { element, lines, x } of row.cells) {
    const shown = lines.slice(part.from, part.to)
    const at = { x: x + padding, y: sheet.y + padding }
    if (shown.length > 0) tagged(sheet, element, row.tag, () => writeAt(sheet, shown, at, faces[row.tag]))
  }
  sheet.y += heightOf(part.to - part.from)
}

function drawCells(sheet: Sheet, row: Row, part: Part): void {
  drawFrames(sheet, row, part)
  for (const { lines, x } of row.cells)
    writeAt(sheet, lines, { x: x + padding, y: sheet.y + padding }, faces[row.tag])
}

function drawFrames({ pdf, y, accent }: Sheet, { cells, tag }: Row, { from, to }: Part): void {
  const height = heightOf(to - from)
  pdf.lineWidth(0.5)
  for (const { x, width } of cells) {
    pdf.rect(x, y, width, height)
    if (tag === 'TH') pdf.fillAndStroke(tinted, line)
    else pdf.stroke(line)
  }
  if (tag === 'TH') pdf.rect(cells[0]?.x ?? 0, y, 2, height).fill(accent)
}

function rowOf(
  sheet: Sheet,
  section: Element,
  { tag, texts, widths }: { tag: Row['tag']; texts: readonly string[]; widths: readonly number[] },
): Row {
  const row = sheet.pdf.struct('TR')
  section.add(row)
  const cells: Cell[] = []
  let x = sheet.left
  for (const [n, width] of widths.entries()) {
    const element = sheet.pdf.struct(tag, tag === 'TH' ? columnHead(sheet) : {})
    row.add(element)
    cells.push({ element, x, width, lines: linesOf(sheet, texts[n] ?? '', width - 2 * padding, faces[tag]) })
    x += width
  }
  return { tag, cells, lines: Math.max(...cells.map(({ lines }) => lines.length)) }
}

// The types of the library do not know the scope of a head yet; beside a name they know, it passes.
function columnHead({ pdf }: Sheet) {
  return { scope: 'Column', lang: pdf.options.lang ?? 'ja' }
}

const heightOf = (lines: number) => lines * lineHeight(body) + 2 * padding

/** Narrow columns get what they need; wide ones share the rest alike. */
function widthsOf(sheet: Sheet, rows: readonly (readonly string[])[]): number[] {
  const wishes = (rows[0] ?? []).map((_, n) => {
    const widths = rows.map((cells, at) => wishOf(sheet, cells[n] ?? '', faces[at === 0 ? 'TH' : 'TD']))
    return Math.max(...widths) + 2 * padding + 1
  })
  const shares = new Map<number, number>()
  let left = sheet.width
  for (const [done, n] of [...wishes.keys()]
    .toSorted((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0))
    .entries()) {
    const share = Math.min(wishes[n] ?? 0, left / (wishes.length - done))
    shares.set(n, share)
    left -= share
  }
  return wishes.map((_, n) => (shares.get(n) ?? 0) + left / wishes.length)
}
