import type { World } from '#platform/world.ts'
import { showAudits } from '../audits/show-audits.ts'
import { showChecks } from '../checks/show-checks.ts'
import { idOf, metadataOf, propsOf, some } from './frame.ts'

/** What is still to be mended: findings of audits that are not closed, and improvements of checks, as an OSCAL plan of action. */
export async function planOfAction(world: Pick<World, 'db' | 'clock' | 'profile'>) {
  const [now, { audits }, { checks }] = await Promise.all([
    world.clock.now(),
    showAudits(world),
    showChecks(world),
  ])
  const todo = [
    ...audits.flatMap((audit) =>
      audit.findings
        .filter(({ state }) => state !== 'closed')
        .map((finding) => ({
          ...{ key: finding.id, title: `Finding ${finding.number} of ${audit.heldOn}`, words: finding.words },
          ...{ by: finding.plan?.dueOn, action: finding.plan?.action, owner: finding.plan?.name.en },
          props: { source: audit.auditor, severity: finding.severity, state: finding.state },
        })),
    ),
    ...checks.flatMap((check) =>
      check.results.flatMap(({ id, found, improvement }) =>
        improvement && improvement.state !== 'done'
          ? [
              {
                ...{ key: id, title: check.title.en, words: found, by: improvement.by },
                ...{ action: improvement.words, owner: check.owner.en },
                props: { source: check.unit.en, state: improvement.state },
              },
            ]
          : [],
      ),
    ),
  ]
  const at = now.toISOString()
  return {
    'plan-of-action-and-milestones': {
      uuid: idOf('plan-of-action', at),
      metadata: metadataOf(world, 'What is to be mended', now),
      'system-id': { 'identifier-type': 'https://ietf.org/rfc/rfc4122', id: idOf('system') },
      ...some('risks', todo.map(riskOf)),
      'poam-items': todo.length > 0 ? todo.map(itemOf) : [nothing],
    },
  }
}

interface ToDo {
  readonly key: string
  readonly title: string
  readonly words: string
  readonly by?: string | undefined
  readonly action?: string | undefined
  readonly owner?: string | undefined
  readonly props: Readonly<Record<string, string>>
}

/** The plan asks for an item even when there is nothing. */
const nothing = {
  uuid: idOf('item', 'nothing'),
  title: 'Nothing is open',
  description: 'Every finding is closed, and every improvement is done.',
}

const itemOf = ({ key, title, words, owner, props }: ToDo) => ({
  uuid: idOf('item', key),
  ...{ title, description: words, props: propsOf({ ...props, owner }) },
  'related-risks': [{ 'risk-uuid': idOf('risk', key) }],
})

function riskOf({ key, title, words, by, action }: ToDo) {
  const deadline = by && `${by}T23:59:59+09:00`
  return {
    uuid: idOf('risk', key),
    ...{ title, description: words, statement: words, status: action ? 'remediating' : 'open' },
    ...(deadline && { deadline }),
    ...(action && {
      remediations: [
        {
          uuid: idOf('remediation', key),
          ...{ lifecycle: 'planned', title: 'Action', description: action },
          ...(deadline && {
            tasks: [
              {
                uuid: idOf('task', key),
                ...{ type: 'milestone', title: action.slice(0, 120) },
                timing: { 'on-date': { date: deadline } },
              },
            ],
          }),
        },
      ],
    }),
  }
}
