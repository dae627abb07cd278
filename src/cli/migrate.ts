import { joinDatabase } from '#platform/database/join.ts'
import { migrate } from '#platform/database/migrate.ts'
import { installJobs } from '#platform/jobs/boss.ts'
import { type Command, noMore } from './command.ts'
import { readSettings } from './settings.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Brings the database up to this version; a start does it too.',
  usage: [],
  async run(words) {
    noMore(words)
    const { config, log } = readSettings()
    const database = await joinDatabase(config, log)
    try {
      const applied = await migrate(database.pool, { also: installJobs })
      process.stdout.write(`${applied.length === 0 ? 'Nothing to do.' : applied.join('\n')}\n`)
    } finally {
      await database.close()
    }
  },
}
