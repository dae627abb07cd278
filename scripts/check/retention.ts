import type { SourceFile } from './source-files.ts'

interface Kept {
  table: string
  owner: string
  long: string
  why: string
  job: string
}

/** Tables that are there no more. */
export const droppedTables = (migrations: SourceFile[]): string[] =>
  migrations.flatMap(({ text }) => [...text.matchAll(/^drop table (\w+);$/gm)].map((match) => match[1] ?? ''))

/** What the migrations say of each table: `-- retention: table | how long | why | job`. A later one may say it anew. */
export function keptTables(migrations: SourceFile[]): Kept[] {
  const all = migrations.flatMap(({ text }) =>
    [...text.matchAll(/^-- retention: (.+)$/gm)].map((match) => {
      const [table = '', long = '', why = '', job = ''] = (match[1] ?? '')
        .split('|')
        .map((cell) => cell.trim())
      return { table, owner: table.split('_')[0] ?? '', long, why, job }
    }),
  )
  const gone = droppedTables(migrations)
  return [...new Map(all.map((kept) => [kept.table, kept])).values()].filter(
    ({ table }) => !gone.includes(table),
  )
}

/** Tables that are made without saying how long their rows are kept. */
export function tablesWithoutEnd(migrations: SourceFile[]): string[] {
  const said = new Set([...keptTables(migrations).map((kept) => kept.table), ...droppedTables(migrations)])
  const made = migrations.flatMap(({ text }) =>
    [...text.matchAll(/create table (?:if not exists )?(\w+)/gi)].map((m) => m[1] ?? ''),
  )
  return made.filter((table) => !said.has(table)).map((table) => `${table} has no line "-- retention:"`)
}

/** `docs/retention.md`, made from the migrations. */
export function retentionPage(migrations: SourceFile[]): string {
  const rows = keptTables(migrations).map(
    (k) => `| \`${k.table}\` | ${k.owner} | ${k.long} | ${k.why} | ${k.job} |`,
  )
  return `# What is kept, how long, and why

Made from the migrations by \`npm run docs\`; \`npm run check\` refuses a table that is not here.

| table | owner | how long | why | job |
|---|---|---|---|---|
${rows.join('\n')}
`
}
