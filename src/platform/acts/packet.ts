import type { Duplex } from 'node:stream'
import pg from 'pg'
import { type Sql, sql } from '../sql.ts'

/** What PostgreSQL answers to one question. */
export interface Answered {
  readonly rows: unknown[]
  readonly rowCount: number | null
}

/**
 * Asks what several ask in one moment in one packet on one connection, as one transaction: PostgreSQL wakes up once and
 * commits once for all of them. They must not hang on one another. What one of them cannot have takes the others nothing:
 * then each is asked by itself.
 */
export async function inOnePacket(pool: pg.Pool, asked: readonly Sql[]): Promise<Promise<Answered>[]> {
  const [first] = asked
  if (asked.length === 1 && first) return [pool.query(first)]
  try {
    const answers = await sendTogether(pool, [patience, ...asked])
    return answers.slice(1).map((answer) => Promise.resolve(answer))
  } catch (fault) {
    // Anything else may have happened after the commit.
    if (!isTakenBack(fault)) throw fault
    return asked.map((one) => pool.query(one))
  }
}

// Together they hold what each of them holds. Whoever waits for one of them must never be the one who gives way: they do,
// long before PostgreSQL looks for a deadlock (a second).
const patience = sql`select set_config('lock_timeout', '50ms', true)`

const isTakenBack = (fault: unknown) => fault instanceof pg.DatabaseError && fault.severity === 'ERROR'

async function sendTogether(pool: pg.Pool, asked: readonly Sql[]): Promise<Answered[]> {
  const client = await pool.connect()
  return new Promise((resolve, reject) => {
    const done = (fault: Error | undefined, answers: Answered[]) => {
      client.release(fault)
      if (fault) reject(fault)
      else resolve(answers)
    }
    client.query(new Packet(asked, done))
  })
}

type Done = (fault: Error | undefined, answers: Answered[]) => void

/** A connection as pg shows it to queries of other making. */
interface Wire {
  readonly stream: Duplex
  sync(): void
}

/** What pg calls of a query; its types do not name it. */
interface Asking {
  submit(wire: Wire): Error | null
  handleRowDescription(message: unknown): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, wire: Wire): void
  handleReadyForQuery(wire: Wire): void
}

/** Several prepared questions with one Sync behind the last: till then PostgreSQL sends nothing and commits nothing. */
class Packet extends pg.Query {
  readonly #asked: readonly Sql[]
  readonly #questions: readonly Asking[]
  readonly #answers: Answered[] = []
  readonly #done: Done
  #fault: Error | undefined
  // By these pg remembers what has been prepared on the connection.
  name: string | undefined
  text: string | undefined

  constructor(asked: readonly Sql[], done: Done) {
    super('', () => undefined)
    this.#asked = asked
    this.#done = done
    this.#questions = asked.map((one) => new pg.Query(one, undefined, this.#keep) as unknown as Asking)
    this.#goTo(0)
  }

  override submit = (connection: unknown) => {
    const wire = connection as Wire
    const quiet: Wire = Object.create(wire, { sync: { value: () => undefined } })
    wire.stream.cork()
    for (const question of this.#questions) question.submit(quiet)
    wire.sync()
    wire.stream.uncork()
    return null
  }

  handleRowDescription(message: unknown): void {
    this.#question()?.handleRowDescription(message)
  }

  handleDataRow(message: unknown): void {
    this.#question()?.handleDataRow(message)
  }

  handleCommandComplete(message: unknown, wire: Wire): void {
    this.#question()?.handleCommandComplete(message, wire)
    this.#goTo(this.#at + 1)
  }

  handleError(fault: Error): void {
    this.#done(fault, [])
  }

  handleReadyForQuery(wire: Wire): void {
    for (const question of this.#questions) question.handleReadyForQuery(wire)
    this.#done(this.#fault, this.#answers)
  }

  #at = 0

  #question = () => this.#questions[this.#at]

  #goTo(nth: number) {
    this.#at = nth
    this.name = this.#asked[nth]?.name
    this.text = this.#asked[nth]?.text
  }

  #keep = (fault: Error | undefined | null, answer: Answered) => {
    if (fault) this.#fault = fault
    else this.#answers.push(answer)
  }
}
