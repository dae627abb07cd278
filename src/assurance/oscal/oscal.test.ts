import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { closeFinding } from '../audits/close-finding.ts'
import { showAudits } from '../audits/show-audits.ts'
import { seedDemoRegisters } from '../demo/seed-demo-registers.ts'
import { showWall } from '../promises/show-wall.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-05-11T10:00:00+09:00' })
  server = await newServer(world)
  await shipRegisters(world)
  await seedDemoRegisters(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

// The shapes of OSCAL 1.2 as far as we write them; strict, so that nothing else is in the file.
const uuid = z
  .string()
  .regex(/^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$/)
const token = z.string().regex(/^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u)
const moment = z.iso.datetime({ offset: true })
const text = z.string().regex(/^\S(.*\S)?$/s)
const props = z.array(z.strictObject({ name: token, ns: z.url(), value: text })).min(1)
const metadata = z.strictObject({
  title: text,
  'last-modified': moment,
  version: text,
  'oscal-version': z.string().regex(/^1\.2\.\d+$/),
})
const observation = z.strictObject({
  ...{ uuid, title: text, description: text, props },
  methods: z.array(z.enum(['EXAMINE', 'INTERVIEW', 'TEST', 'UNKNOWN'])).min(1),
  types: z.array(token).min(1),
  'relevant-evidence': z.array(z.strictObject({ href: text, description: text })).min(1),
  ...{ collected: moment, expires: moment },
})
const finding = z.strictObject({
  ...{ uuid, title: text, description: text, props },
  target: z.strictObject({
    type: z.enum(['statement-id', 'objective-id']),
    'target-id': token,
    status: z.strictObject({
      state: z.enum(['satisfied', 'not-satisfied']),
      reason: z.enum(['pass', 'fail', 'other']),
    }),
  }),
  'related-observations': z
    .array(z.strictObject({ 'observation-uuid': uuid }))
    .min(1)
    .optional(),
})
const AssessmentResults = z.strictObject({
  'assessment-results': z.strictObject({
    ...{ uuid, metadata, 'import-ap': z.strictObject({ href: text, remarks: text }) },
    results: z
      .array(
        z.strictObject({
          ...{ uuid, title: text, description: text, start: moment, end: moment },
          'reviewed-controls': z.strictObject({
            'control-selections': z
              .array(
                z.strictObject({
                  'include-controls': z.array(z.strictObject({ 'control-id': token })).min(1),
                }),
              )
              .min(1),
          }),
          observations: z.array(observation).min(1),
          findings: z.array(finding).min(1),
        }),
      )
      .min(1),
  }),
})
const task = z.strictObject({
  ...{ uuid, type: z.enum(['milestone', 'action']), title: text },
  timing: z.strictObject({ 'on-date': z.strictObject({ date: moment }) }),
})
const risk = z.strictObject({
  ...{ uuid, title: text, description: text, statement: text, deadline: moment.optional() },
  status: z.enum(['open', 'remediating']),
  remediations: z
    .array(
      z.strictObject({
        ...{ uuid, lifecycle: z.enum(['recommendation', 'planned', 'completed']) },
        ...{ title: text, description: text, tasks: z.array(task).min(1).optional() },
      }),
    )
    .min(1)
    .optional(),
})
const PlanOfAction = z.strictObject({
  'plan-of-action-and-milestones': z.strictObject({
    ...{ uuid, metadata, 'system-id': z.strictObject({ 'identifier-type': z.url(), id: uuid }) },
    risks: z.array(risk).min(1).optional(),
    'poam-items': z
      .array(
        z.strictObject({
          ...{ uuid, title: text, description: text, props: props.optional() },
          'related-risks': z
            .array(z.strictObject({ 'risk-uuid': uuid }))
            .min(1)
            .optional(),
        }),
      )
      .min(1),
  }),
})

const fetched = async <T>(shape: z.ZodType<T>, name: string): Promise<T> => {
  const auditor = await signedInStaff(world, server, 'auditor')
  const reply = await auditor.get<unknown>(`/api/assurance/oscal/${name}`)
  expect(reply.status).toBe(200)
  expect(reply.headers.get('content-disposition')).toContain(`${name}.json`)
  return shape.parse(typeof reply.body === 'string' ? JSON.parse(reply.body) : reply.body)
}

describe('what other tools are given, in OSCAL 1.2', () => {
  it('assessment results have every control with the state of its evidence, and lead to the records', async () => {
    const wall = await showWall(world)
    const { 'assessment-results': found } = await fetched(AssessmentResults, 'assessment-results')
    const [result] = found.results
    if (!result) throw new Error('There is no result.')
    const satisfied = (state: string) =>
      result.findings
        .filter(({ target }) => target.status.state === state)
        .map(({ target }) => target['target-id'])
        .toSorted()
    const ids = (isKept: boolean) =>
      wall.controls.flatMap(({ id, state }) => ((state === 'PASS') === isKept ? [id] : [])).toSorted()
    expect(ids(true).length).toBeGreaterThan(3)
    expect(satisfied('satisfied')).toEqual(ids(true))
    expect(satisfied('not-satisfied')).toEqual(ids(false))
    const observed = new Set(result.observations.map((one) => one.uuid))
    const related = result.findings.flatMap((one) => one['related-observations'] ?? [])
    expect(related.length).toBeGreaterThan(10)
    for (const one of related) expect(observed.has(one['observation-uuid'])).toBe(true)
    const place = result.observations[0]?.props.find(({ name }) => name === 'place')?.value
    expect(result.observations[0]?.['relevant-evidence'][0]?.href).toBe(`/security/promises/${place}`)
  })

  it('S2-56 the plan of action has each finding that is open, with its action and day, until it is closed', async () => {
    const { 'plan-of-action-and-milestones': plan } = await fetched(PlanOfAction, 'plan-of-action')
    expect(plan['poam-items']).toHaveLength(2)
    expect(plan.risks?.map(({ status }) => status).toSorted()).toEqual(['open', 'remediating'])
    const planned = plan.risks?.find(({ status }) => status === 'remediating')
    expect(planned?.remediations?.[0]).toMatchObject({ description: expect.stringContaining('対応表') })
    expect(planned?.remediations?.[0]?.tasks?.[0]?.timing['on-date'].date).toBe(planned?.deadline)
    const officer = await staffSession(world, 'security-officer')
    const finding = (await showAudits(world)).audits[0]?.findings.find(({ state }) => state === 'planned')
    expect(await closeFinding(officer, finding?.id ?? '', 'controls-mapped')).toMatchObject({ ok: true })
    const later = await fetched(PlanOfAction, 'plan-of-action')
    expect(later['plan-of-action-and-milestones']['poam-items']).toHaveLength(1)
    const same = later['plan-of-action-and-milestones']['poam-items'][0]?.uuid
    expect(plan['poam-items'].map((item) => item.uuid)).toContain(same)
  })

  it('are for the security office', async () => {
    expect((await server.browser().get('/api/assurance/oscal/plan-of-action')).status).toBe(401)
    const desk = await signedInStaff(world, server)
    expect((await desk.get('/api/assurance/oscal/assessment-results')).status).toBe(403)
  })
})
