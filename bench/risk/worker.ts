import { parentPort } from 'node:worker_threads'
import { campaignFigures } from './measure/campaign-part.ts'
import { corporateFigures } from './measure/corporate-part.ts'
import { singleSignOnFigures } from './measure/sso-part.ts'
import { t1Scores } from './measure/t1-conformance.ts'
import { probingFigures } from './probing/probing-part.ts'
import type { Job, Result } from './spread.ts'
import { retentionFigures } from './steadiness/retention.ts'

// Measures one world after the other, as it is told.
const measures = {
  sso: singleSignOnFigures,
  corporate: corporateFigures,
  campaigns: campaignFigures,
  retention: retentionFigures,
  probing: probingFigures,
}

const measured = ({ part, seed }: Job): Result =>
  part === 't1' ? { scores: t1Scores(seed) } : { figures: measures[part](seed) }

parentPort?.on('message', (job: Job) => parentPort?.postMessage(measured(job)))
