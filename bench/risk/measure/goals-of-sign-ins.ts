import type { Limit, Line } from './line.ts'

const single = (figure: string) => `sso/Sekisho/${figure}`
const travel = (figure: string) => `corporate/Sekisho/${figure}`
const median = (by: string, share: number, most: readonly [number, number]): Limit[] => [
  { figure: single(`${by} median after 12 at ${share}`), most: most[0] },
  { figure: single(`${by} median after 39 at ${share}`), most: most[1] },
]
const recall = (by: string, least: number): Limit => ({ figure: single(`${by} recall at 1 %`), least })

/** A: beside published figures. B: in the product's own world. */
export const signIns: readonly Line[] = [
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
    what: 'operations: asked of a thief who is signed in, of people',
    anchor: 'none',
    goal: '≥ .99 at ≤ 2 %',
    limits: [
      { figure: 'operations/thief asked', least: 0.99 },
      { figure: 'operations/people asked', most: 0.02 },
    ],
  },
]
