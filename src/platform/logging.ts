import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

const hidden = '[hidden]'

/** Names under which secrets or people's data travel; whatever stands there is never logged. */
const secretName =
  /passw|secret|token|cookie|authori[sz]ation|^code$|otp|address|mail|phone|^ip$|remote|^names$|kanji|kana|romaji|pepper|^key$|^to$|sealed|personal|parameters|^values$|^detail$|^where$/i

/** A mail address anywhere in a text. */
const mailAddress = /[^\s@<>"'(),;:=]+@[^\s@<>"'(),;:=]+\.[^\s@<>"'(),;:=]+/g

/** Words that carry a secret in a text: cookies of ours, tokens in fragments, user and password of a URL. */
const secretText: [RegExp, string][] = [
  [/\/\/[^/\s@"]+@/g, `//${hidden}@`],
  [mailAddress, hidden],
  [/((?:session|device)=)[\w-]+/g, `$1${hidden}`],
  [/(#)[\w-]{20,}/g, `$1${hidden}`],
]

/** The program's log: JSON lines, written behind the work, without passwords, codes, cookies, tokens and addresses. */
export function openLog(level: Config['logLevel'], to: DestinationStream = behindTheWork()): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: (line) => cleanEntries(line, 0) },
      hooks: {
        logMethod(words, write) {
          // pino takes these loosely typed words on; only texts among them change.
          write.apply(this, cleanWords(words) as typeof words)
        },
      },
    },
    to,
  )
}

/** Collected and written in the background, within a second: a fault at night must not wait for the day's traffic. */
const behindTheWork = () => pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 1000 })

/** Takes secrets out of a text that may quote anything. */
export function cleanText(text: string): string {
  return secretText.reduce((cleaned, [pattern, instead]) => cleaned.replace(pattern, instead), text)
}

/** A lone error would lend its message to the line unseen; it is said here instead. */
function cleanWords(words: unknown[]): unknown[] {
  const [first] = words
  const fault = first instanceof Error ? first : faultIn(first)
  if (fault && words.length === 1) return [{ err: fault }, cleanText(fault.message)]
  return words.map((word) => (typeof word === 'string' ? cleanText(word) : word))
}

const faultIn = (word: unknown) =>
  typeof word === 'object' && word !== null && 'err' in word && word.err instanceof Error
    ? word.err
    : undefined

function cleanValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Error) return faultOf(value, depth)
  if (Array.isArray(value)) return depth > 5 ? hidden : value.map((one) => cleanValue(one, depth + 1))
  // Requests, sockets and pools hold everything and lead everywhere; only plain data is written out.
  if (Object.getPrototypeOf(value) !== Object.prototype || depth > 5) return hidden
  return cleanEntries(value, depth)
}

function cleanEntries(entries: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, value]) => [
      name,
      secretName.test(name) ? hidden : cleanValue(value, depth + 1),
    ]),
  )
}

/** A database's fault quotes the row that broke a rule; only its kind, place and code are kept. */
function faultOf(fault: Error, depth: number): Record<string, unknown> {
  const code = 'code' in fault ? { code: fault.code } : {}
  const cause = fault.cause === undefined ? {} : { cause: cleanValue(fault.cause, depth + 1) }
  return {
    type: fault.name,
    message: cleanText(fault.message),
    stack: cleanText(fault.stack ?? ''),
    ...code,
    ...cause,
  }
}
