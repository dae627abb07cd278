import '../kit/look.css'
import '../kit/clock/clock-bar.css'
import './maintenance.css'
import type { MaintenanceShown } from '#desk/contract.ts'
import { clockText, clockWords } from '../words/clock.ts'
import { maintenanceWords } from '../words/maintenance.ts'
import type { Language } from '../words/say.ts'
import { windowText } from '../words/window-text.ts'

// The page everybody is shown while the house is closed, whichever page he asked for; that one opens afterwards. It is
// made by hand: sharing the screens' parts would cut the entry page's script into more and heavier pieces.

interface Operator {
  portal: Record<Language, string>
  desk: { name: Record<Language, string>; free: string; charged: string }
  /** Only with a clock that was set: what it shows. */
  clock?: string
}

// The end moves and comes when somebody at the desk says so.
const everyMs = 20_000
let language = languageOf()
let operator: Operator | undefined
let shown: MaintenanceShown | undefined
/** How far the clock that was set is ahead of this machine's. */
let ahead: number | undefined

void ask()
setInterval(() => void ask(), everyMs)
setInterval(tick, 1000)
show()

async function ask(): Promise<void> {
  // A clock that was set may be set again.
  if (!operator || operator.clock) operator = (await get<Operator>('/api/gate')) ?? operator
  if (operator?.clock) ahead = Date.parse(operator.clock) - Date.now()
  shown = (await get<MaintenanceShown>('/api/maintenance')) ?? shown
  if (shown && !shown.windows.some(({ isRunning }) => isRunning)) return location.reload()
  show()
}

async function get<T>(path: string): Promise<T | undefined> {
  const answer = await fetch(path).catch(() => undefined)
  // The server's own reply schema holds the shape.
  return answer?.ok ? ((await answer.json()) as T) : undefined
}

function show(): void {
  const words = maintenanceWords[language]
  const running = shown?.windows.find(({ isRunning }) => isRunning)
  const portal = operator?.portal[language]
  document.documentElement.lang = language
  document.title = portal ? `${words.title} | ${portal}` : words.title
  const { desk } = operator ?? {}
  tick()
  document
    .getElementById('root')
    ?.replaceChildren(
      ...[switchOf(), part('h1', words.title), part('p', words.closed)],
      ...(running ? [part('p', `${words.period}: `, part('strong', windowText(language, running)))] : []),
      ...[part('p', words.about), part('p', words.follow)],
      ...(desk
        ? [part('h2', words.desk), part('p', `${desk.name[language]}: ${desk.free} / ${desk.charged}`)]
        : []),
    )
}

/** Over the page while somebody watches with a clock that was set: what it shows, second by second. */
function tick(): void {
  const bar = document.getElementById('clock')
  if (!bar || ahead === undefined) return
  bar.hidden = false
  const time = part('span', clockText(language, Date.now() + ahead))
  time.className = 'k-clock-time'
  bar.replaceChildren(`${clockWords[language].set} `, time)
}

function switchOf(): HTMLElement {
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

function part(name: string, ...content: (string | HTMLElement)[]): HTMLElement {
  const element = document.createElement(name)
  element.append(...content)
  return element
}

function languageOf(): Language {
  const { pathname } = location
  if (/^\/en(\/|$)/.test(pathname)) return 'en'
  return pathname.startsWith('/portal') && !navigator.language.startsWith('ja') ? 'en' : 'ja'
}
