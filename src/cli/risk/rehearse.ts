import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { nameCompanies } from '#organisation/public.ts'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import type { World } from '#platform/world.ts'
import { crowdNow, PolicyWish, rehearse, type Tally } from '#risk/public.ts'
import { type Command, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'

export const riskRehearse: Command = {
  name: 'risk rehearse',
  summary: 'Says whom another policy would have asked for a code in the recorded past; switches nothing on.',
  usage: [
    '--from 2026-04-01      the first day, in Japan',
    '--to 2026-04-30        the last one; today unless said',
    '--policy policy.json   {"rate": 0.02, "operations": {"export-people": "critical"}}',
  ],
  async run(words) {
    const options = readOptions(words, ['from', 'policy'], ['to'])
    const wish = readPolicy(options.policy)
    const from = dayOf(options.from, '--from')
    const lines = await inWorld(async (world) => {
      const to = options.to
        ? new Date(dayOf(options.to, '--to').getTime() + 86_400_000)
        : await world.clock.now()
      if (to <= from) throw new StartFault('--to must not be before --from.')
      return linesOf(world, await rehearse(world, await crowdNow(world.db), wish, { from, to }))
    })
    process.stdout.write(`${lines.join('\n')}\n`)
  },
}

async function linesOf(world: World, { all, groups }: Awaited<ReturnType<typeof rehearse>>) {
  const inOrder = [...groups.values()].toSorted(
    (one, other) => other.more - one.more || other.judged - one.judged,
  )
  const names = await nameCompanies(world, [...new Set(inOrder.map(({ companyId }) => companyId))])
  const line = (who: string, { judged, asked, would, more, fewer }: Tally) =>
    `${[judged, asked, would, more, fewer].map((count) => `${count}`.padStart(9)).join('')}  ${who}`
  return [
    `${['judged', 'asked', 'would', 'more', 'fewer'].map((head) => head.padStart(9)).join('')}`,
    line('everybody', all),
    ...inOrder.map((group) => line(`${names.get(group.companyId) ?? group.companyId}, ${group.kind}`, group)),
  ]
}

function readPolicy(file: string): PolicyWish {
  let written: unknown
  try {
    written = JSON.parse(readFileSync(file, 'utf8'))
  } catch (fault) {
    throw new StartFault(`${file} cannot be read: ${reasonOf(fault)}`)
  }
  const wish = PolicyWish.safeParse(written)
  if (wish.success) return wish.data
  const [issue] = wish.error.issues
  throw new StartFault(`${file}: ${issue?.path.join('.') || 'the policy'}: ${issue?.message}.`)
}

function dayOf(text: string, option: string): Date {
  if (!z.iso.date().safeParse(text).success) throw new StartFault(`${option} must be a day as 2026-04-01.`)
  return new Date(`${text}T00:00:00+09:00`)
}
