import { writeFileSync } from 'node:fs'
import { retentionPage } from './retention.ts'
import { filesOf } from './source-files.ts'

// `npm run docs`: pages that are made from the code.
writeFileSync('docs/retention.md', retentionPage(filesOf('migrations')))
