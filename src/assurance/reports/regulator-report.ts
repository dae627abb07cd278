import { japanDay, japanTime } from '#mail/public.ts'
import type { Language, Session } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import { readIncident, showClocks } from '#watch/public.ts'
import { reportWords } from '../../../web/words/report.ts'
import { say } from '../../../web/words/say.ts'
import { clockWords } from '../../../web/words/security-clocks.ts'
import type { Part, Report } from './report.ts'

type Clocks = Awaited<ReturnType<typeof showClocks>>
type Clock = Clocks['clocks'][number]

/** What an authority is told of an incident: what is known, what each law asks by when, and what was reported (S2-29). */
export async function regulatorReport(
  world: World,
  session: Session,
  wish: { readonly incident: string; readonly language: Language },
): Promise<Report | undefined> {
  const { incident: id, language } = wish
  const [incident, clocks, now] = await Promise.all([
    readIncident(world, session, id),
    showClocks(world, id),
    world.clock.now(),
  ])
  if (!incident) return undefined
  const words = reportWords[language]
  const { number, title, openedAt } = incident
  return {
    ...{ language, at: now, title: say(reportWords, language, 'regulator', { number: `${number}` }) },
    made: say(reportWords, language, 'made', { time: japanTime(now, language) }),
    parts: [
      {
        title: words.incident,
        table: {
          head: [words.title, words.opened],
          rows: [[title, japanTime(new Date(openedAt), language)]],
        },
      },
      knownPart(clocks, language),
      lawsPart(clocks, language),
      clocksPart(clocks, language),
    ],
  }
}

function knownPart({ history }: Clocks, language: Language): Part {
  const words = reportWords[language]
  const last = history.at(-1)
  if (!last) return { title: words.incident, lines: [words['known-none']] }
  const { facts, number, knownAt } = last
  const told = (is: boolean | undefined) => (is === undefined ? words.unknown : is ? words.yes : words.no)
  const time = japanTime(new Date(knownAt), language)
  return {
    title: say(reportWords, language, 'known', { number: `${number}`, time }),
    table: {
      head: [
        ...[words.persons, words.suspected, words.sensitive],
        ...[words.financial, words.improper, words.encrypted],
      ],
      rows: [
        [
          facts.persons?.toLocaleString('en-US') ?? words['persons-unknown'],
          ...[facts.isSuspectedOnly, facts.sensitiveData, facts.financialHarm].map(told),
          ...[facts.improperPurpose, facts.isStronglyEncrypted].map(told),
        ],
      ],
    },
  }
}

function lawsPart({ regimes }: Clocks, language: Language): Part {
  const words = reportWords[language]
  return {
    title: words.laws,
    table: {
      head: [words.law, words.answer, words.addressee],
      rows: regimes.map(({ regime, answer, addressee }) => [
        clockWords[language][regime],
        clockWords[language][`answer-${answer}`],
        addressee ?? words['no-addressee'],
      ]),
    },
  }
}

function clocksPart({ clocks }: Clocks, language: Language): Part {
  const words = reportWords[language]
  return {
    ...{ title: words.clocks, none: words.none },
    table: {
      head: [words.law, words['known-on'], words.preliminary, words.final, words.persons_told],
      rows: clocks
        .filter(({ endedBy }) => endedBy === undefined)
        .map((clock) => [
          clockWords[language][clock.regime],
          japanDay(clock.knownOn, language),
          stepOf(byDay(clock.preliminaryDue, language), clock.done.preliminary, language),
          stepOf(finalOf(clock, language), clock.done.final, language),
          clock.done.persons ? doneWords(clock.done.persons, language) : words['still-open'],
        ]),
    },
  }
}

const byDay = (day: string, language: Language) =>
  say(reportWords, language, 'by-day', { day: japanDay(day, language) })

const finalOf = ({ finalDue, finalNotBefore: day }: Clock, language: Language) =>
  finalDue
    ? byDay(finalDue, language)
    : say(reportWords, language, 'not-before', { day: japanDay(day, language) })

const stepOf = (by: string, done: Clock['done']['final'], language: Language) =>
  `${by}: ${done ? doneWords(done, language) : reportWords[language]['still-open']}`

const doneWords = ({ doneAt, reference }: NonNullable<Clock['done']['final']>, language: Language) =>
  say(reportWords, language, 'done-at', { time: japanTime(new Date(doneAt), language), reference })
