import { thieves } from '../probing/thief.ts'
import type { Limit, Line } from './line.ts'

const travel = (figure: string) => `corporate/Sekisho/${figure}`
const all = (hits: string, least: number, of: readonly string[]): Limit[] =>
  of.map((by) => ({ figure: `campaigns/Sekisho/${by} ${hits}`, least }))

const every = ['C1', 'C2', 'C3', 'C4', 'C5']

/** C: campaigns. D: what must hold whatever happens. */
export const misuse: readonly Line[] = [
  {
    id: 'C1',
    what: 'hits asked in C1–C4, in C5',
    anchor: '.57, 0, 0, .96; 0',
    goal: '1; ≥ .98',
    limits: [...all('hits asked', 1, every.slice(0, 4)), ...all('hits asked', 0.98, ['C5'])],
  },
  {
    id: 'C2',
    what: 'codes for a campaign’s sake alone per 10 000 sign-ins, clean; attacked',
    anchor: 'prototype 300–390',
    goal: '≤ 5; ≤ 30',
    limits: [
      { figure: 'campaigns/clean more codes per 10k', most: 5 },
      ...every.map((by) => ({ figure: `campaigns/${by} more codes per 10k`, most: 30 })),
    ],
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
    what: 'victims refused; codes forced on them on their own devices',
    anchor: '14 per 10k',
    goal: '0; ≤ 1 %',
    limits: [
      { figure: 'victims/Sekisho/refused', most: 0 },
      { figure: 'victims/Sekisho/codes forced on a known device', most: 0.01 },
    ],
  },
  {
    id: 'D1',
    what: 'what a thousand tries gain a thief of three kinds (the AUC: bench:oracle)',
    anchor: 'none',
    goal: '≤ 1 point',
    limits: thieves.map((by) => ({ figure: `probing/${by} gain`, most: 0.01 })),
  },
  {
    id: 'D2',
    what: 'poisoning by codes passed, by a drifting browser: caught less, owners asked more',
    anchor: '.05 → .77',
    goal: '≤ 2 points',
    limits: ['codes', 'drift'].flatMap((by) => [
      { figure: `poison/Sekisho/${by}: thieves caught less`, most: 0.02 },
      { figure: `poison/Sekisho/${by}: owners asked more`, most: 0.02 },
    ]),
  },
  {
    id: 'D3',
    what: 'calibration error; what is asked to what was chosen, by month',
    anchor: '–',
    goal: '≤ .01; .8–1.2',
    limits: [
      { figure: travel('calibration error'), most: 0.01 },
      ...[1, 2].map((month) => ({
        figure: travel(`asked to chosen, month ${month}`),
        least: 0.8,
        most: 1.2,
      })),
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
  {
    id: 'D5',
    what: 'forgetting after 180 days: people asked more, targeted, same address caught less',
    anchor: '–',
    goal: '≤ 1 point',
    limits: ['people asked more', 'targeted caught less', 'very-targeted caught less'].map((what) => ({
      figure: `retention/${what}`,
      most: 0.01,
    })),
  },
]
