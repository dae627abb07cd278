import { japanTime } from '#mail/public.ts'
import type { Language } from '#platform/author.ts'
import { whereaboutsWords } from '../../../web/words/whereabouts.ts'
import type { Whereabout } from './contract.ts'

/** Of which look this is the roster. */
export interface RosterOf {
  readonly airport: string | undefined
  readonly from: Date
  readonly to: Date
  readonly at: Date
  readonly language: Language
}

/** A page by itself that needs no network, no script and no picture: a telephone opens it in a tunnel, a printer prints it. */
export function rosterPage(
  people: readonly Whereabout[],
  { airport, from, to, at, language }: RosterOf,
): string {
  const words = whereaboutsWords[language]
  const columns = [
    words.airport,
    words.name,
    words.department,
    words.presence,
    words.flight,
    words.time,
    words.locator,
  ]
  const head = columns.map((column) => `<th scope="col">${text(column)}</th>`).join('')
  const body = people.map((person) => `<tr>${cellsOf(person, language).map(cell).join('')}</tr>`).join('\n')
  const title = `${words.title}: ${airport ?? words.everywhere}`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>
body { font: 16px/1.6 system-ui, sans-serif; margin: 1rem }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top }
th { background: #eef2f6 }
</style>
</head>
<body>
<h1>${text(title)}</h1>
<p>${text(`${japanTime(from, language)} – ${japanTime(to, language)}`)}<br>${text(`${words.asOf}: ${japanTime(at, language)}`)}<br>${text(words.presumed)}</p>
<p>${text(`${words.people}: ${people.length}`)}</p>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>
</body>
</html>
`
}

function cellsOf(person: Whereabout, language: Language): string[] {
  const words = whereaboutsWords[language]
  const { kanji, kana, romaji } = person.names
  const name =
    language === 'ja'
      ? `${kanji.family} ${kanji.given}（${kana.family} ${kana.given}）`
      : `${romaji.given} ${romaji.family}`
  const marks = [!person.personId && words.guest, !person.ticketed && words.notTicketed].filter(Boolean)
  return [
    person.airport,
    [name, ...marks].join(' / '),
    person.department,
    words[person.presence],
    person.flight,
    `${japanTime(new Date(person.since), language)} – ${japanTime(new Date(person.until), language)}`,
    person.locator,
  ]
}

const cell = (content: string) => `<td>${text(content)}</td>`

// Names are typed by people: nothing of theirs may become markup.
const text = (plain: string) => plain.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
