import type { Block, Piece, Target } from './contract.ts'

/** Pages of ours that a notice may lead to. */
const pages = [
  'manual',
  'manual/self-registration',
  'guide',
  'help',
  'who-can-fix',
  'recovery/member',
] as const

/**
 * Reads the text of a notice: paragraphs apart by an empty line, lists by `- ` or `1. `, links as `[text](target)`.
 * Everything else stays plain text: there is no HTML to be made safe.
 */
export function blocksOf(text: string): Block[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .flatMap((part) => partsOf(part.split('\n').filter((line) => line.trim() !== '')))
}

/** Where the links of a text lead, and those that lead nowhere a notice may. */
export function linksOf(text: string): { notices: string[]; broken: string[] } {
  const targets = [...text.matchAll(link)].map((match) => match[2] ?? '')
  const known = targets.flatMap((target) => targetOf(target) ?? [])
  return {
    notices: known.flatMap((target) => (target.to === 'notice' ? target.notice : [])),
    broken: targets.filter((target) => !targetOf(target)),
  }
}

const bullet = /^\s*(?:[-*・]|\d{1,2}[.)])\s+/
const link = /\[([^\][\n]{1,200})\]\(([^()\s]{1,500})\)/g

/** Lines of one part: a run of bulleted lines is a list, any other run a paragraph. */
function partsOf(lines: string[]): Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    const mark = bullet.exec(line)?.[0]
    const pieces = piecesOf(mark ? line.slice(mark.length) : line)
    const ordered = /\d/.test(mark ?? '')
    if (!mark && last?.block === 'paragraph') last.pieces.push({ text: '\n' }, ...pieces)
    else if (!mark) blocks.push({ block: 'paragraph', pieces })
    else if (last?.block === 'list' && last.ordered === ordered) last.items.push(pieces)
    else blocks.push({ block: 'list', ordered, items: [pieces] })
  }
  return blocks
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const found of line.matchAll(link)) {
    const target = targetOf(found[2] ?? '')
    if (!target) continue
    if (found.index > done) pieces.push({ text: line.slice(done, found.index) })
    pieces.push({ text: found[1] ?? '', link: target })
    done = found.index + found[0].length
  }
  if (done < line.length) pieces.push({ text: line.slice(done) })
  return pieces
}

function targetOf(written: string): Target | undefined {
  const notice = /^notice:([a-z0-9-]{2,40})$/.exec(written)?.[1]
  if (notice) return { to: 'notice', notice }
  const page = pages.find((one) => one === written)
  if (page) return { to: 'page', page }
  const url = URL.parse(written)
  return url?.protocol === 'https:' && !url.username && !url.password
    ? { to: 'outside', url: url.href }
    : undefined
}
