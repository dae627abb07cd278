import type { FieldValue } from './event.ts'
import type { Matches } from './matcher.ts'
import { NotOurs } from './rule-fault.ts'

type Selections = ReadonlyMap<string, Matches>

/** A condition over named selections: `and`, `or`, `not`, brackets, `1 of x*`, `all of them`. */
export function conditionOf(text: string, selections: Selections): Matches {
  const words = text.match(/\(|\)|[^\s()]+/g) ?? []
  const reader = { words, at: 0, selections }
  const matches = either(reader)
  if (reader.at < words.length) throw wrong(`"${words[reader.at]}" is not expected here.`)
  return knowingNames(matches)
}

/** Most rules are done with a fact by its name alone: of each name that is asked once. */
function knowingNames(matches: Matches): Matches {
  const done = new Map<FieldValue | undefined, boolean>()
  return (event) => {
    const name = event.field('name')
    let isDone = done.get(name)
    if (isDone === undefined) {
      isDone = isDoneByName(matches, name)
      done.set(name, isDone)
    }
    return !isDone && matches(event)
  }
}

/** Whether it can only say no, whatever else the fact holds. */
function isDoneByName(matches: Matches, name: FieldValue | undefined): boolean {
  let askedMore = false
  const field = (asked: string) => {
    if (asked === 'name') return name
    askedMore = true
    return undefined
  }
  const fits = matches({ seq: 0, at: 0, field })
  return !fits && !askedMore
}

interface Reader {
  words: string[]
  at: number
  selections: Selections
}

const wrong = (reason: string) => new NotOurs(['detection', 'condition'], `The condition: ${reason}`)

function either(reader: Reader): Matches {
  const parts = [both(reader)]
  while (took(reader, 'or')) parts.push(both(reader))
  return (event) => parts.some((part) => part(event))
}

function both(reader: Reader): Matches {
  const parts = [turned(reader)]
  while (took(reader, 'and')) parts.push(turned(reader))
  return (event) => parts.every((part) => part(event))
}

function turned(reader: Reader): Matches {
  if (!took(reader, 'not')) return single(reader)
  const part = turned(reader)
  return (event) => !part(event)
}

function single(reader: Reader): Matches {
  if (took(reader, '(')) {
    const inner = either(reader)
    if (!took(reader, ')')) throw wrong('a bracket is not closed.')
    return inner
  }
  const word = reader.words[reader.at++]
  if (word === undefined) throw wrong('it ends too early.')
  if ((word === '1' || word.toLowerCase() === 'all') && took(reader, 'of')) return several(reader, word)
  const selection = reader.selections.get(word)
  if (!selection) throw wrong(`there is no selection "${word}".`)
  return selection
}

function several(reader: Reader, howMany: string): Matches {
  const pattern = reader.words[reader.at++] ?? ''
  const parts = [...reader.selections].flatMap(([name, one]) => (fits(name, pattern) ? [one] : []))
  if (parts.length === 0) throw wrong(`no selection is called "${pattern}".`)
  return howMany === '1'
    ? (event) => parts.some((part) => part(event))
    : (event) => parts.every((part) => part(event))
}

// Selections that begin with an underscore are left out of "them".
const fits = (name: string, pattern: string) =>
  pattern === 'them'
    ? !name.startsWith('_')
    : pattern.endsWith('*')
      ? name.startsWith(pattern.slice(0, -1))
      : name === pattern

function took(reader: Reader, word: string): boolean {
  if (reader.words[reader.at]?.toLowerCase() !== word) return false
  reader.at++
  return true
}
