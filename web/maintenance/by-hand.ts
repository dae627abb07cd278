import '../kit/look.css'
import './maintenance.css'
import type { Language } from '../words/say.ts'

// Pages everybody is shown in place of whichever he asked for; that one opens afterwards. They are made by hand: sharing
// the screens' parts would cut the entry page's script into more and heavier pieces.

/** What these pages say of the operator. */
export interface Operator {
  portal: Record<Language, string>
  desk: { name: Record<Language, string>; free: string; charged: string }
}

/** A page as it is to be shown now. */
export interface Shown {
  readonly title: string
  /** What stands under the title. */
  readonly about: readonly HTMLElement[]
  /** Over the desk's numbers. */
  readonly desk: string
  readonly operator?: Operator | undefined
}

let language = languageOf()

/** Shows a page in the reader's language, and anew in the other when he changes it. What is returned shows it again. */
export function pageByHand(now: (language: Language) => Shown): () => void {
  const show = () => {
    const { title, about, desk, operator } = now(language)
    const portal = operator?.portal[language]
    document.documentElement.lang = language
    document.title = portal ? `${title} | ${portal}` : title
    document
      .getElementById('root')
      ?.replaceChildren(
        ...[switchOf(show), part('h1', title), ...about],
        ...(operator ? [part('h2', desk), part('p', ...numbersOf(operator))] : []),
      )
  }
  show()
  return show
}

/** Each number stays on one line. */
const numbersOf = ({ desk }: Operator) => [
  ...[`${desk.name[language]}: `, part('b', desk.free), ' / ', part('b', desk.charged)],
]

function switchOf(show: () => void): HTMLElement {
  const other: Language = language === 'ja' ? 'en' : 'ja'
  const button = part('button', other === 'ja' ? '日本語' : 'English')
  button.lang = other
  button.addEventListener('click', () => {
    language = other
    show()
    document.querySelector('button')?.focus()
  })
  return button
}

/** An element with its content. */
export function part(name: string, ...content: (string | HTMLElement)[]): HTMLElement {
  const element = document.createElement(name)
  element.append(...content)
  return element
}

function languageOf(): Language {
  const { pathname } = location
  if (/^\/en(\/|$)/.test(pathname)) return 'en'
  return pathname.startsWith('/portal') && !navigator.language.startsWith('ja') ? 'en' : 'ja'
}
