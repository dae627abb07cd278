import { japanDay, japanTime } from '#mail/public.ts'
import type { Language } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import { reportWords } from '../../../web/words/report.ts'
import { say } from '../../../web/words/say.ts'
import { showAudits } from '../audits/show-audits.ts'
import { showChecks } from '../checks/show-checks.ts'
import { listInquiries } from '../contact/list-inquiries.ts'
import { showInspections } from '../inspections/show-inspections.ts'
import { showWall } from '../promises/show-wall.ts'
import type { Part, Report } from './report.ts'

/** What the committee is given: how the promises stand, and everything that is open or overdue. */
export async function committeePack(world: World, language: Language): Promise<Report> {
  const [wall, audits, { checks }, { coverage }, window] = await Promise.all([
    showWall(world),
    showAudits(world),
    showChecks(world),
    showInspections(world, undefined),
    listInquiries(world, { state: 'open' }),
  ])
  const words = reportWords[language]
  const promises = wall.promises.filter(({ kind }) => kind === 'policy' || kind === 'measure')
  const { open, late } = window
  const at = new Date(wall.at)
  return {
    ...{ title: words.forCommittee, language, at },
    made: say(reportWords, language, 'made', { time: japanTime(at, language) }),
    parts: [
      glancePart(promises, language),
      {
        ...{ title: words.open, none: words.none },
        table: {
          head: [words.promise, words.state, words.owner],
          rows: promises
            .filter(({ state }) => state !== 'PASS')
            .map(({ title, state, owner }) => [title[language], words[state], owner?.[language] ?? '–']),
        },
      },
      yearsPart(audits.fiscal, language),
      findingsPart(audits.audits, language),
      checksPart(checks, language),
      companiesPart(coverage, language),
      { title: words.window, lines: [say(reportWords, language, 'window-line', { open, late })] },
    ],
  }
}

const tones = { PASS: 'good', FAIL: 'bad', UNKNOWN: 'unknown' } as const
const states = ['PASS', 'FAIL', 'UNKNOWN'] as const

function glancePart(promises: readonly { state: (typeof states)[number] }[], language: Language): Part {
  const words = reportWords[language]
  const bars = states.map((state) => ({
    ...{ label: words[state], tone: tones[state] },
    count: promises.filter((promise) => promise.state === state).length,
  }))
  const counted = bars.map(({ count }) => say(reportWords, language, 'count-of', { count }))
  return {
    title: words.glance,
    bars: { of: bars, alt: bars.map(({ label }, n) => `${label} ${counted[n]}`).join(' / ') },
    table: { head: bars.map(({ label }) => label), rows: [counted] },
  }
}

type Audited = Awaited<ReturnType<typeof showAudits>>

function yearsPart(years: Audited['fiscal'], language: Language): Part {
  const words = reportWords[language]
  return {
    ...{ title: words.years, none: words.none },
    table: {
      head: years.map(({ year }) => say(reportWords, language, 'year', { year: `${year}` })),
      rows:
        years.length === 0
          ? []
          : [years.map(({ state, audits }) => say(reportWords, language, state, { count: audits }))],
    },
  }
}

function findingsPart(audits: Audited['audits'], language: Language): Part {
  const words = reportWords[language]
  return {
    ...{ title: words.findings, none: words.none },
    table: {
      head: [words.finding, words.action, words.owner, words.due],
      rows: audits.flatMap(({ findings }) =>
        findings
          .filter(({ closed, state }) => !closed || state === 'lapsed')
          .map(({ words: found, plan }) => [
            found,
            plan?.action ?? '–',
            plan?.name[language] ?? '–',
            plan ? japanDay(plan.dueOn, language) : '–',
          ]),
      ),
    },
  }
}

function checksPart(checks: Awaited<ReturnType<typeof showChecks>>['checks'], language: Language): Part {
  const words = reportWords[language]
  return {
    ...{ title: words.checks, none: words.none },
    table: {
      head: [words.check, words.due, words.owner],
      rows: checks
        .filter(({ isOverdue }) => isOverdue)
        .map(({ title, dueOn, owner }) => [title[language], japanDay(dueOn, language), owner[language]]),
    },
  }
}

function companiesPart(
  coverage: Awaited<ReturnType<typeof showInspections>>['coverage'],
  language: Language,
): Part {
  const words = reportWords[language]
  const last = (day: string | undefined) => (day ? japanDay(day, language) : words.yet)
  return {
    ...{ title: words.companies, none: words.none },
    table: {
      head: [words.company, words.assets, words.conformity],
      rows: coverage
        .filter(({ assets, conformity }) => !assets || !conformity)
        .map((one) => [one.company, last(one.assets), last(one.conformity)]),
    },
  }
}
