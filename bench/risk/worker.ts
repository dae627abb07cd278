import { parentPort } from 'node:worker_threads'
import { campaignFigures } from './measure/campaign-part.ts'
import { corporateFigures } from './measure/corporate-part.ts'
import { singleSignOnFigures } from './measure/sso-part.ts'
import { probingFigures } from './probing/probing-part.ts'
import type { Job } from './spread.ts'
import { retentionFigures } from './steadiness/retention.ts'

// Measures one world after the other, as it is told.
const measures = {
  sso: singleSignOnFigures,
  corporate: corporateFigures,
  campaigns: campaignFigures,
  retention: retentionFigures,
  probing: probingFigures,
}

parentPort?.on('message', ({ part, seed }: Job) => parentPort?.postMessage(measures[part](seed)))
