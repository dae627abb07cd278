import pg from 'pg'

/** A value of a row that is copied. Bytes go in as bytea. */
export type Cell = string | number | boolean | Buffer | null | undefined

/** A connection within whose transaction rows are copied. */
export type Connection = Pick<pg.PoolClient, 'query'>

interface Wire {
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/** pg leaves COPY to its plug-ins: a query that hands over all its rows as soon as PostgreSQL asks for them. */
class CopyIn extends pg.Query {
  readonly #rows: Buffer

  constructor(text: string, rows: Buffer, done: (fault: Error | null) => void) {
    super(text, done)
    this.#rows = rows
  }

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFromChunk(this.#rows)
    wire.endCopyFrom()
  }
}

/** Copies rows into a table, the fastest way in. Nothing else may be asked on this connection meanwhile. */
export function copyRows(
  connection: Connection,
  { table, columns }: { table: string; columns: readonly string[] },
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return Promise.resolve()
  const text = Buffer.from(rows.map(lineOf).join(''))
  const statement = `copy ${table} (${columns.join(', ')}) from stdin`
  return new Promise((resolve, reject) => {
    connection.query(new CopyIn(statement, text, (fault) => (fault ? reject(fault) : resolve())))
  })
}

const lineOf = (row: readonly Cell[]) => `${row.map(cellOf).join('\t')}\n`

function cellOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '\\N'
  if (typeof cell === 'string') return /[\\\t\n\r]/.test(cell) ? escaped(cell) : cell
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`
  return String(cell)
}

const marks: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string) => text.replace(/[\\\t\n\r]/g, (mark) => marks[mark] ?? mark)
