import { type Repairer, repairs, roles, troubles } from '../../web/kit/repairs/repairs.ts'
import { repairWords } from '../../web/words/repairs.ts'

const names: Record<Repairer, string> = {
  yourself: 'the person',
  administrator: 'the company administrator',
  desk: 'the desk',
  'member-office': 'the member office',
}

/** `docs/guide/who-can-fix.md`, made from the table and the words that the screens show. */
export function repairsPage(): string {
  const words = repairWords.en
  const heading = `| what happened | ${roles.map((role) => words[`who-${role}`]).join(' | ')} |`
  const rows = troubles.map((trouble) => {
    const cells = roles.map((role) => repairs[trouble][role].by.map((one) => names[one]).join(', then '))
    return `| ${words[trouble]} | ${cells.join(' | ')} |`
  })
  const answers = troubles.map((trouble) => {
    const lines = roles.map((role) => `- ${words[`who-${role}`]}: ${words[`${trouble}.${role}`]}`)
    return `## ${words[trouble]}\n\n${lines.join('\n')}`
  })
  return `# Who can fix this?

Made from the code by \`npm run docs\`: the table behind 「だれが対応できますか」 of the gate (\`/who-can-fix\`) and of the portal.
The gate's page is the same for everybody and looks nothing up, so read it out to any caller; it tells no stranger anything.
The portal names the company's administrators. Telephone numbers come from the [profile](profile.md).

${heading}
|${'---|'.repeat(roles.length + 1)}
${rows.join('\n')}

${answers.join('\n\n')}
`
}
