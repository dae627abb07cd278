import { listImports } from '#cutover/public.ts'
import { type Command, noMore } from '../command.ts'
import { inWorld } from '../open-world.ts'

export const cutoverImports: Command = {
  name: 'cutover imports',
  summary: 'Lists the exports that were taken over or tried, the newest first.',
  usage: [],
  async run(words) {
    noMore(words)
    const imports = await inWorld((world) => listImports(world.db))
    const lines = imports.map(({ id, state, is_dry_run, lines, faults, counts, created_at }) =>
      [
        created_at.toISOString(),
        id,
        state.padEnd(9),
        is_dry_run ? 'dry run' : '       ',
        `${lines} lines`,
        `${faults} faults`,
        ...Object.entries(counts).map(([what, count]) => `${what} ${count}`),
      ].join('  '),
    )
    process.stdout.write(`${lines.length === 0 ? 'Nothing was taken over yet.' : lines.join('\n')}\n`)
  },
}
