import type { World } from '#platform/world.ts'
import type { ControlView } from '../promises/contract.ts'
import { showWall } from '../promises/show-wall.ts'
import { idOf, metadataOf, propsOf, some } from './frame.ts'
import { observationsOf } from './observations.ts'

/** How every control stands by its evidence, as OSCAL assessment results. */
export async function assessmentResults(world: Pick<World, 'db' | 'clock' | 'profile'>) {
  const [now, wall, observations] = await Promise.all([
    world.clock.now(),
    showWall(world),
    observationsOf(world.db),
  ])
  const known = new Set(observations.map(({ uuid }) => uuid))
  const at = now.toISOString()
  return {
    'assessment-results': {
      uuid: idOf('assessment-results', at),
      metadata: metadataOf(world, 'Promises on information security and their evidence', now),
      'import-ap': { href: '#evidence-rules', remarks: 'The plan is the register of evidence rules.' },
      results: [
        {
          uuid: idOf('result', at),
          title: 'State of the controls',
          description: 'Each control with its newest evidence; what is no longer fresh is not known.',
          start: earliest(observations.map(({ collected }) => collected)) ?? at,
          end: at,
          'reviewed-controls': {
            'control-selections': [
              wall.controls.length > 0
                ? { 'include-controls': wall.controls.map(({ id }) => ({ 'control-id': tokenOf(id) })) }
                : { 'include-all': {} },
            ],
          },
          ...some('observations', observations),
          ...some(
            'findings',
            wall.controls.map((control) => findingOf(control, known)),
          ),
        },
      ],
    },
  }
}

/** Not satisfied is what fails, and what is not known; which of the two stands in the reason. */
function findingOf(control: ControlView, known: ReadonlySet<string>) {
  const { id, title, text, state, proofs, maps, accountable } = control
  const observed = proofs.map(({ rule }) => idOf('observation', rule)).filter((uuid) => known.has(uuid))
  const reasons = { PASS: 'pass', FAIL: 'fail', UNKNOWN: 'other' } as const
  return {
    uuid: idOf('finding', id),
    title: title.en,
    description: text.en,
    props: propsOf({
      state,
      accountable: accountable.en,
      clauses: maps.flatMap(({ library, clause }) => (clause ? [`${library} ${clause}`] : [])).join('; '),
    }),
    target: {
      type: 'objective-id',
      'target-id': tokenOf(id),
      status: { state: state === 'PASS' ? 'satisfied' : 'not-satisfied', reason: reasons[state] },
    },
    ...some(
      'related-observations',
      observed.map((uuid) => ({ 'observation-uuid': uuid })),
    ),
  }
}

const earliest = (moments: string[]): string | undefined => moments.toSorted()[0]

/** An OSCAL token does not begin with a digit. */
const tokenOf = (id: string) => (/^[0-9]/.test(id) ? `c-${id}` : id)
