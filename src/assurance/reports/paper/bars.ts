import { asArtifact, body, lineHeight, linesOf, makeRoom, type Sheet, tagged, writeAt } from './sheet.ts'

/** One kind of thing that is counted, with the colour of its name in this house. */
export interface Bar {
  readonly label: string
  readonly count: number
  readonly tone: keyof typeof tones
}

// The colours of web/kit/look.css.
const tones = { good: '#17693c', bad: '#b3261e', unknown: '#855300' }
const thickness = 16
const square = 8

/** How a whole is made up: one bar, below it what each colour is, with its number. What it shows is also said. */
export function writeBars(sheet: Sheet, bars: readonly Bar[], alt: string): void {
  const whole = bars.reduce((sum, { count }) => sum + count, 0)
  if (whole === 0) return
  const height = thickness + lineHeight(body) + 14
  makeRoom(sheet, height)
  const figure = sheet.pdf.struct('Figure', { alt })
  sheet.root.add(figure)
  tagged(sheet, figure, 'Figure', () => {
    let x = sheet.left
    for (const { count, tone } of bars) {
      const width = (sheet.width * count) / whole
      // A white seam, so that who sees no colours sees the parts.
      if (count > 0) sheet.pdf.rect(x, sheet.y, Math.max(width - 1.5, 1), thickness).fill(tones[tone])
      x += width
    }
  })
  asArtifact(sheet, 'Layout', () => drawLegend(sheet, bars))
  sheet.y += height
}

function drawLegend(sheet: Sheet, bars: readonly Bar[]): void {
  let x = sheet.left
  const y = sheet.y + thickness + 4
  for (const { label, count, tone } of bars) {
    const words = linesOf(sheet, `${label} ${count}`, sheet.width, body)
    sheet.pdf.rect(x, y + (lineHeight(body) - square) / 2, square, square).fill(tones[tone])
    writeAt(sheet, words, { x: x + square + 4, y }, body)
    x += square + 4 + sheet.pdf.widthOfString(words[0] ?? '') + 18
  }
}
