import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { unwrapped, type WidthOf, wrap } from './wrap.ts'

type Pdf = InstanceType<typeof PDFDocument>
export type Element = ReturnType<Pdf['struct']>

/** How a text looks. */
export interface Face {
  readonly size: number
  readonly colour: string
  readonly isBold?: true
}

/** A paper that is written from the top down, each thing on it with its place in the structure a screen reader follows. */
export interface Sheet {
  readonly pdf: Pdf
  readonly root: Element
  readonly accent: string
  readonly left: number
  readonly width: number
  readonly bottom: number
  readonly widths: Map<string, number>
  /** How far down the page is written. */
  y: number
}

const regular = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
)
const bold = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'),
)

const margin = 52
const ink = '#1d2733'
export const inkSoft = '#4d5a68'
export const line = '#8592a0'
export const tinted = '#f5f7f9'
export const body: Face = { size: 9.5, colour: ink }
const leading = 1.6

/** An empty paper of A4. */
export function newSheet(about: { title: string; language: string; accent: string; at: Date }): Sheet {
  const { title, language, accent, at } = about
  const pdf = new PDFDocument({
    ...{ size: 'A4', margin, font: regular, bufferPages: true, pdfVersion: '1.7' },
    ...{ tagged: true, lang: language, displayTitle: true },
    info: { Title: title, Creator: 'Sekisho', CreationDate: at },
  })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const { width, height } = pdf.page
  return {
    ...{ pdf, root, accent, left: margin, width: width - 2 * margin },
    ...{ bottom: height - margin - 8, y: margin, widths: new Map() },
  }
}

export const lineHeight = ({ size }: Face): number => size * leading

/** The lines a text takes. */
export const linesOf = (sheet: Sheet, text: string, width: number, face: Face): string[] =>
  wrap(text, width, measure(sheet, face))

/** How wide a text would like to be. */
export const wishOf = (sheet: Sheet, text: string, face: Face): number =>
  unwrapped(text, measure(sheet, face))

/** Measures pieces in a face; most come again. */
function measure({ pdf, widths }: Sheet, face: Face): WidthOf {
  wear(pdf, face)
  return (piece) => {
    const key = `${face.isBold ? 'b' : 'r'}${face.size} ${piece}`
    const known = widths.get(key) ?? pdf.widthOfString(piece)
    widths.set(key, known)
    return known
  }
}

/** Begins a new page unless so much of this one is left; says whether it did. */
export function makeRoom(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= sheet.bottom) return false
  sheet.pdf.addPage()
  sheet.y = margin
  return true
}

/** Writes lines below each other from a place on the page, without moving on. */
export function writeAt(
  { pdf }: Sheet,
  lines: readonly string[],
  at: { x: number; y: number },
  face: Face,
): void {
  wear(pdf, face)
  pdf.fillColor(face.colour)
  // Half of the leading stands above the letters.
  for (const [n, text] of lines.entries())
    pdf.text(text, at.x, at.y + n * lineHeight(face) + (face.size * (leading - 1)) / 2, { lineBreak: false })
}

/** A paragraph or a heading, over as many pages as it takes. */
export function writeText(sheet: Sheet, tag: string, text: string, face: Face): void {
  const element = sheet.pdf.struct(tag)
  sheet.root.add(element)
  for (const words of linesOf(sheet, text, sheet.width, face)) {
    makeRoom(sheet, lineHeight(face))
    tagged(sheet, element, tag, () => writeAt(sheet, [words], { x: sheet.left, y: sheet.y }, face))
    sheet.y += lineHeight(face)
  }
}

/** Draws something as the content of an element. */
export function tagged({ pdf }: Sheet, element: Element, tag: string, draw: () => void): void {
  const content = pdf.markStructureContent(tag)
  draw()
  pdf.endMarkedContent()
  element.add(content)
}

/** Draws what a screen reader passes over: lines, grounds, what is said elsewhere. */
export function asArtifact({ pdf }: Sheet, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type })
  draw()
  pdf.endMarkedContent()
}

function wear(pdf: Pdf, { size, isBold }: Face): void {
  pdf.font(isBold ? bold : regular).fontSize(size)
}
