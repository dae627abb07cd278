/** A limit on a figure: its mean must keep it, and is shown with its interval and its worst world. */
export interface Limit {
  readonly figure: string
  readonly most?: number
  readonly least?: number
}

/** A goal and the limits that it sets; without limits nothing is measured for it yet. */
export interface Line {
  readonly id: string
  readonly what: string
  readonly anchor: string
  readonly goal: string
  readonly limits: readonly Limit[]
}

const single = (figure: string) => `sso/Sekisho/${figure}`
const travel = (figure: string) => `corporate/Sekisho/${figure}`
const median = (by: string, share: number, most: readonly [number, number]): Limit[] => [
  { figure: single(`${by} median after 12 at ${share}`), most: most[0] },
  { figure: single(`${by} median after 39 at ${share}`), most: most[1] },
]
const recall = (by: string, least: number): Limit => ({ figure: single(`${by} recall at 1 %`), least })
const all = (hits: string, least: number, of: readonly string[]): Limit[] =>
  of.map((by) => ({ figure: `campaigns/Sekisho/${by} ${hits}`, least }))

const every = ['C1', 'C2', 'C3', 'C4', 'C5']
/** The goals, in their order. */
export const lines: readonly Line[] = [
  {
    id: 'A1',
    what: 'naive: median codes after 12/39 at .999',
    anchor: 'Freeman 7/6',
    goal: '≤ 2/1',
    limits: median('naive', 0.999, [2, 1]),
  },
  {
    id: 'A2',
    what: 'VPN: median codes after 12/39 at .995',
    anchor: 'Freeman 4/3',
    goal: '≤ 2/1',
    limits: median('vpn', 0.995, [2, 1]),
  },
  {
    id: 'A3',
    what: 'targeted: median codes after 12/39 at .99',
    anchor: 'Freeman 4/3',
    goal: '≤ 3/2',
    limits: median('targeted', 0.99, [3, 2]),
  },
  {
    id: 'A4',
    what: 'takeover: median codes after 12/39 at .90',
    anchor: 'Freeman 12/26',
    goal: '≤ 4/3',
    limits: median('takeover', 0.9, [4, 3]),
  },
  {
    id: 'A5',
    what: 'recall at 1 %: naive, VPN, targeted',
    anchor: '.59, .51, .285',
    goal: '≥ .80, .65, .35',
    limits: [recall('naive', 0.8), recall('vpn', 0.65), recall('targeted', 0.35)],
  },
  {
    id: 'A6',
    what: 'takeover: recall at 1 %, AUC',
    anchor: '.421, .953',
    goal: '≥ .75, .985',
    limits: [recall('takeover', 0.75), { figure: single('takeover AUC'), least: 0.985 }],
  },
  {
    id: 'B1',
    what: 'asked to catch .999 of naive, of VPN',
    anchor: '–',
    goal: '≤ 3 %',
    limits: [
      { figure: travel('naive caught 0.999'), most: 0.03 },
      { figure: travel('vpn caught 0.999'), most: 0.03 },
    ],
  },
  {
    id: 'B2',
    what: 'asked to catch .995 of targeted, .99 of the same address',
    anchor: '–',
    goal: '≤ 4 %',
    limits: [
      { figure: travel('targeted caught 0.995'), most: 0.04 },
      { figure: travel('very-targeted caught 0.99'), most: 0.04 },
    ],
  },
  {
    id: 'B3',
    what: 'infostealer, whole clone caught while asking',
    anchor: 'none',
    goal: '≥ .99, .70 at ≤ 4 %',
    limits: [
      { figure: travel('infostealer asked'), least: 0.99 },
      { figure: travel('clone asked'), least: 0.7 },
      { figure: travel('asked in all'), most: 0.04 },
    ],
  },
  {
    id: 'B4',
    what: 'median codes in 2–12, by 39; p95 person; abroad; shared IDs; worst company',
    anchor: '–',
    goal: '0, ≤ 1; ≤ 10 %; ≤ 15 %; ≤ 8 %; ≤ 2×',
    limits: [
      { figure: travel('median codes in sign-ins 2–12'), most: 0 },
      { figure: travel('median codes in sign-ins 2–39'), most: 1 },
      { figure: travel('p95 person after 10 sign-ins'), most: 0.1 },
      { figure: travel('place abroad'), most: 0.15 },
      { figure: travel('place shared-id'), most: 0.08 },
      { figure: travel('worst company to mean'), most: 2 },
    ],
  },
  {
    id: 'B5',
    what: 'sensitive operations of somebody already signed in',
    anchor: 'none',
    goal: '≥ .99 at ≤ 2 %',
    limits: [],
  },
  {
    id: 'C1',
    what: 'hits asked in C1–C4, in C5',
    anchor: '.57, 0, 0, .96; 0',
    goal: '1; ≥ .98',
    limits: [...all('hits asked', 1, every.slice(0, 4)), ...all('hits asked', 0.98, ['C5'])],
  },
  {
    id: 'C2',
    what: 'codes for a campaign’s sake alone per 10 000 sign-ins, attacked',
    anchor: 'prototype 300–390',
    goal: '≤ 30',
    limits: every.map((by) => ({ figure: `campaigns/${by} more codes per 10k`, most: 30 })),
  },
  {
    id: 'C3',
    what: 'tries before it is flagged; let in until then; false in 90 days',
    anchor: '50 … 5 937',
    goal: '≤ 25; ≤ 1; 0',
    limits: [
      ...every.flatMap((by) => [
        { figure: `campaigns/${by} tries before it is flagged`, most: 25 },
        { figure: `campaigns/${by} let in before it is flagged`, most: 1 },
      ]),
      { figure: 'campaigns/false alarms in 90 days', most: 0 },
    ],
  },
  {
    id: 'C4',
    what: 'victims locked out; codes forced on a victim',
    anchor: '14 per 10k',
    goal: '0; ≤ 1 %',
    limits: [],
  },
  { id: 'D1', what: 'oracle probe', anchor: 'none', goal: 'AUC ≤ .52', limits: [] },
  {
    id: 'D2',
    what: 'poisoning by an attacker’s successes',
    anchor: '.05 → .77',
    goal: '≤ 2 points',
    limits: [],
  },
  {
    id: 'D3',
    what: 'asked later at a threshold frozen for 4 %; calibration error',
    anchor: '–',
    goal: '3.2–4.8 %; ≤ .01',
    limits: [
      { figure: travel('asked at 0.04'), least: 0.032, most: 0.048 },
      { figure: travel('calibration error'), most: 0.01 },
    ],
  },
  {
    id: 'D4',
    what: 'µs for a score with learning, in mean; bytes an account, at most',
    anchor: '120 µs',
    goal: '≤ 50; ≤ 1 024',
    limits: [
      { figure: travel('µs/attempt'), most: 50 },
      { figure: travel('bytes an account, at most'), most: 1024 },
    ],
  },
  { id: 'D5', what: 'keyed hashes only; 180 days', anchor: '–', goal: 'within 1 point', limits: [] },
]
