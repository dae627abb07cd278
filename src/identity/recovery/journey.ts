import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { findJourney } from '../journeys/find-journey.ts'
import type { Visit } from '../sign-in/visit.ts'
import type { JourneyRow, Step } from '../tables.ts'

export type StepRefusal = 'journey-not-found' | 'journey-step-mismatch'

/** This browser's recovery, standing at `step`; another browser's, another kind's or another step's is refused (attack-12). */
export async function journeyAt(
  world: World,
  visit: Visit,
  step: Step,
): Promise<Outcome<StepRefusal, JourneyRow>> {
  const journey = await findJourney(world, { id: visit.journeyId, purpose: 'recovery', device: visit.device })
  if (!journey) return refused('journey-not-found')
  return journey.step === step ? doneWith(journey) : refused('journey-step-mismatch')
}

/** The person a journey has recognised, as its facts name him. */
export function about({ company_id: companyId, account_id: subject }: JourneyRow) {
  return companyId && subject ? { companyId, subject } : {}
}
