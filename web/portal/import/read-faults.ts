/** One fault of a refused import, as the fault file tells it. */
export interface Fault {
  readonly line: string
  readonly heading: string
  readonly column: string
  readonly ja: string
  readonly en: string
}

/** Reads the server's fault file (RFC 4180: quoted cells, doubled quotes) without its heading. */
export function readFaults(csv: string): Fault[] {
  const [, ...rows] = cellsOf(csv.replace(/^\uFEFF/, ''))
  return rows.map(([line = '', heading = '', column = '', ja = '', en = '']) => ({
    line,
    heading,
    column,
    ja,
    en,
  }))
}

// One cell: quoted or plain, then a comma, a line's end or the file's.
const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy

function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  cell.lastIndex = 0
  while (cell.lastIndex < csv.length) {
    const found = cell.exec(csv)
    if (!found) break
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] !== ',' && cell.lastIndex < csv.length) rows.push([])
  }
  return rows
}
