/** A password as it is told from others: cut to 16 bits under the key of a day. */
export interface Print {
  readonly day: number
  readonly value: string
}

/** An attempt at the gate, without anything that would tell whose it was or what was typed. */
export interface Try {
  readonly day: number
  /** Mark of the ID that was typed. */
  readonly account: string
  readonly exists: boolean
  readonly isRight: boolean
  readonly hasDevice: boolean
  /** Under the keys of today and yesterday, so that midnight hides nothing. */
  readonly prints: readonly Print[]
  /** Marks of the network it came from and of the browser it came with. */
  readonly network?: string | undefined
  readonly family?: string | undefined
  /** Mark of the sixteen numbers this one lies among. */
  readonly series?: string | undefined
}

/** How often the same was seen, by the day under which it is kept; nothing is older than yesterday. */
export type Tried = Map<number, Map<string, number>>

type Mark = readonly [day: number, key: string]

/** All marks an attempt is counted under: whoever keeps them in a table reads these before, and writes them after. */
export const marksOf = (one: Try): readonly Mark[] => [
  ...pairs(one),
  ...one.prints.flatMap(({ day, value }): Mark[] => [
    [day, `p${value}`],
    [day, everyPrint],
  ]),
  ...Object.values(todays(one)),
]

/** Counts a right password without a device; false when the account had one today already, so nobody can count by himself. */
export const isFirstRight = (tried: Tried, one: Try): boolean => countUp(tried, todays(one).right) === 0

/**
 * How suspicious a wrong try is: 0 when the same password was tried at the same account before, or a forgotten script would be a
 * campaign. More when the password was tried at other accounts, or others among these numbers were tried: people share few
 * passwords and their numbers lie apart; attackers go through lists.
 */
export function weightOf(tried: Tried, one: Try): number {
  const before = pairs(one).map((pair) => countUp(tried, pair))
  if (before.some((times) => times > 0)) return 0
  const same = one.prints.map(({ day, value }) => {
    const [times, all] = [countUp(tried, [day, `p${value}`]), countUp(tried, [day, everyPrint])]
    // So many meet in sixteen bits by chance.
    return times - (2 * all) / 65_536
  })
  const near = one.series === undefined ? 0 : countUp(tried, todays(one).near)
  return 1 + Math.min(3, 0.7 * Math.max(0, ...same)) + Math.min(1, 0.3 * near)
}

const everyPrint = 't'

const pairs = ({ account, prints, day }: Try): Mark[] =>
  prints.length > 0
    ? prints.map((print) => [print.day, `a${account} ${print.value}`])
    : [[Math.floor(day), `a${account}`]]

function todays({ account, series, day }: Try): Record<'right' | 'near', Mark> {
  const today = Math.floor(day)
  return { right: [today, `r${account}`], near: [today, `q${series}`] }
}

/** Counts once more, and answers how often it was before. */
function countUp(tried: Tried, [day, key]: Mark): number {
  const ofDay = tried.get(day) ?? new Map<string, number>()
  tried.set(day, ofDay)
  const before = ofDay.get(key) ?? 0
  ofDay.set(key, before + 1)
  return before
}
