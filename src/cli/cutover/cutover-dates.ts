import { type DatesWish, moveDates } from '#cutover/public.ts'
import { type DateName, DateValue, dateNames } from '#platform/dates/dates.ts'
import { datesEverSet } from '#platform/dates/keep-date.ts'
import { StartFault } from '#platform/start-fault.ts'
import type { World } from '#platform/world.ts'
import { type Command, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'
import { told } from './effect-words.ts'

const optionOf: Record<DateName, string> = {
  cutOver: 'cut-over',
  oldPasswordsUntil: 'old-passwords-until',
  manual: 'manual',
}

const refusalWords = {
  'dates-unchanged': 'The dates stand like that already.',
  'dates-out-of-order':
    'Old passwords would end before the cut-over begins: nobody could use one under the new rules.',
  'date-too-far': 'A date more than ten years away is taken for a slip of the finger.',
}

const operator = { by: 'operator', name: 'command line' } as const

export const cutoverDates: Command = {
  name: 'cutover dates',
  summary: 'Shows the dates of the change and who set them, or moves them, on every node at once.',
  usage: [
    '--cut-over 2025-11-20             a day, or an instant as 2025-11-20T05:50:00+09:00',
    '--old-passwords-until 2026-03-31  the last day on which an old administrator password is accepted',
    '--manual 2025-11-19               the day on which the web manual is published',
    '--reason "…"                      why; needed to move one',
    '--confirmed yes                   you have read what moving a date that has passed does at once',
  ],
  async run(words) {
    const options = readOptions(words, [], [...Object.values(optionOf), 'reason', 'confirmed'])
    const dates = Object.fromEntries(dateNames.flatMap((name) => dateIn(options, name)))
    const { reason = '', confirmed } = options
    const wish = { dates, reason, confirmed: confirmed === 'yes' }
    const isMove = Object.keys(dates).length > 0
    if (!isMove && (reason || confirmed)) throw new StartFault('Name the date that moves; see --help.')
    if (isMove && !reason) throw new StartFault('--reason is missing: say why the date moves.')
    await inWorld(async (world) => {
      if (isMove) await move(world, wish)
      for (const { name, value, setBy, setAt, reason, until } of await datesEverSet(world.db))
        process.stdout.write(
          `${until ? 'was' : 'is '}  ${optionOf[name].padEnd(20)} ${value.padEnd(26)} since ${setAt.toISOString()}  ${setBy}: ${reason}\n`,
        )
    })
  },
}

function dateIn(options: Record<string, string | undefined>, name: DateName): [DateName, string][] {
  const text = options[optionOf[name]]
  if (text === undefined) return []
  if (DateValue.safeParse(text).success) return [[name, text]]
  throw new StartFault(
    `--${optionOf[name]} must be a day as 2025-11-20, or an instant as 2025-11-20T05:50:00+09:00.`,
  )
}

async function move(world: World, wish: DatesWish): Promise<void> {
  const outcome = await moveDates(world, operator, wish)
  if (outcome.ok) {
    process.stdout.write(`Moved.\n${told(outcome.value.effects)}`)
    return
  }
  if (outcome.refusal !== 'dates-need-confirmation') throw new StartFault(refusalWords[outcome.refusal])
  throw new StartFault(
    `Nothing was moved. It would mean at once:\n${told(outcome.detail?.effects)}Say --confirmed yes if that is meant.`,
  )
}
