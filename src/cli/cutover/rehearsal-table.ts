import { reasons, severities, type Tally } from '#cutover/public.ts'
import { readinessWords } from '../../../web/words/readiness.ts'

const words = readinessWords.en
const number = (count: number) => String(count).padStart(9)

/** What a rehearsal found, as the command line prints it. */
export function overview(
  on: string,
  { all, companies }: { all: Tally; companies: { name: string; tally: Tally }[] },
): string {
  const fine = all.accounts - all.cannot - all.stopped - all.should
  const lines = [
    `On ${on}, of ${all.accounts} accounts:`,
    ...severities.map((severity) => `${number(all[severity])}  ${words[severity].toLowerCase()}`),
    `${number(fine)}  sign in as before`,
    '',
    ...severities.flatMap((severity) => ofSeverity(all, severity)),
    ...(companies.length > 0 ? ['Companies with the most people to help:'] : []),
    ...companies.map(
      ({ name, tally }) => `${number(tally.cannot)} cannot, ${tally.stopped} are stopped  ${name}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

function ofSeverity({ findings }: Tally, severity: (typeof severities)[number]): string[] {
  const found = findings
    .filter((one) => one.severity === severity)
    .toSorted((one, other) => reasons.indexOf(one.reason) - reasons.indexOf(other.reason))
  if (found.length === 0) return []
  const lines = found.map(
    ({ reason, repairer, people }) => `${number(people)}  ${words[reason]} → ${words[repairer]}`,
  )
  return [`${words[severity]}:`, ...lines, '']
}
