import '../kit/clock/clock-bar.css'
import type { MaintenanceShown } from '#desk/contract.ts'
import { clockText, clockWords } from '../words/clock.ts'
import { maintenanceWords } from '../words/maintenance.ts'
import type { Language } from '../words/say.ts'
import { windowText } from '../words/window-text.ts'
import { type Operator, pageByHand, part } from './by-hand.ts'

// The page everybody is shown while the house is closed.

/** The end moves and comes when somebody at the desk says so. */
const everyMs = 20_000
/** With a clock that was set: what it shows. */
let operator: (Operator & { clock?: string }) | undefined
let shown: MaintenanceShown | undefined
/** How far the clock that was set is ahead of this machine's. */
let ahead: number | undefined

const show = pageByHand((language) => {
  const words = maintenanceWords[language]
  const running = shown?.windows.find(({ isRunning }) => isRunning)
  tick(language)
  return {
    ...{ title: words.title, desk: words.desk, operator },
    about: [
      part('p', words.closed),
      ...(running ? [part('p', `${words.period}: `, part('strong', windowText(language, running)))] : []),
      ...[part('p', words.about), part('p', words.follow)],
    ],
  }
})
void ask()
setInterval(() => void ask(), everyMs)
setInterval(() => tick(document.documentElement.lang === 'en' ? 'en' : 'ja'), 1000)

async function ask(): Promise<void> {
  // A clock that was set may be set again.
  if (!operator || operator.clock)
    operator = (await get<Operator & { clock?: string }>('/api/gate')) ?? operator
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

/** Over the page while somebody watches with a clock that was set: what it shows, second by second. */
function tick(language: Language): void {
  const bar = document.getElementById('clock')
  if (!bar || ahead === undefined) return
  bar.hidden = false
  const time = part('span', clockText(language, Date.now() + ahead))
  time.className = 'k-clock-time'
  bar.replaceChildren(`${clockWords[language].set} `, time)
}
