import { type HandlingClass, handlingClasses } from '../../src/platform/handling/classes.ts'
import type { Route } from '../../src/platform/http/route.ts'
import { documents } from './handling-documents.ts'
import { droppedTables } from './retention.ts'
import type { SourceFile } from './source-files.ts'

/** What one migration says of one column. */
interface Said {
  table: string
  column: string
  named: string
  migration: string
}

/** What the migrations say of columns that are still there, in their order: `-- handling: table | class: columns | …`. */
export function saidOfColumns(migrations: SourceFile[]): Said[] {
  const dropped = migrations.flatMap(({ text }) =>
    [...text.matchAll(/^alter table (\w+) drop column (\w+);$/gm)].map(
      ([, table, column]) => `${table}.${column}`,
    ),
  )
  const gone = droppedTables(migrations)
  return saidOfAnyColumn(migrations).filter(
    (said) => !dropped.includes(nameOf(said)) && !gone.includes(said.table),
  )
}

const saidOfAnyColumn = (migrations: SourceFile[]): Said[] =>
  migrations.flatMap(({ path, text }) =>
    [...text.matchAll(/^-- handling: (.+)$/gm)].flatMap((match) => {
      const [table = '', ...groups] = (match[1] ?? '').split('|').map((cell) => cell.trim())
      return groups.flatMap((group) => {
        const [named = '', columns = ''] = group.split(':')
        const migration = path.replace(/^migrations\/|\.sql$/g, '')
        return columns
          .split(' ')
          .filter((column) => column !== '')
          .map((column) => ({ table, column, named: named.trim(), migration }))
      })
    }),
  )

/** The class of every column, as `table.column`; what a later migration says holds. */
export const classesOfColumns = (migrations: SourceFile[]): Map<string, string> =>
  new Map(saidOfColumns(migrations).map((said) => [nameOf(said), said.named]))

/** Columns without a class, with two, with one nobody knows, and classes of columns that are not there. */
export function handlingFaults(migrations: SourceFile[], columns: readonly string[]): string[] {
  const all = saidOfColumns(migrations)
  const classed = classesOfColumns(migrations)
  const twice = Map.groupBy(all, (said) => `${nameOf(said)} in ${said.migration}`)
  return [
    ...columns.filter((name) => !classed.has(name)).map((name) => `${name} has no class`),
    ...[...twice].filter(([, said]) => said.length > 1).map(([name]) => `${name} has two classes`),
    ...[...classed].filter(([name]) => !columns.includes(name)).map(([name]) => `${name} is no column`),
    ...all.filter(({ named }) => !isClass(named)).map((said) => `${nameOf(said)}: no class ${said.named}`),
  ]
}

const nameOf = ({ table, column }: Said) => `${table}.${column}`
const isClass = (named: string) => handlingClasses.some((one) => one === named)

/** `docs/handling-classes.md`, made from the migrations and the routes. */
export function handlingPage(migrations: SourceFile[], routes: readonly Route[]): string {
  return `# Which class every column, route and document has

Made from the migrations and the routes by \`npm run docs\`. What each class means, and what is done with it outside the
office, is published by version at the security office (セキュリティ室 → 取り扱い区分 / Handling classes).

A new column says its class in its own migration, beside the line of its retention:
\`-- handling: table | class: columns | class: columns\`. A new route says what it holds (\`holds\`), and that it gives a
file (\`givesFile\`). The schema \`jobs\` is the library's own: its rows carry ids alone and are internal.

## Columns

| table | ${handlingClasses.join(' | ')} |
|---|${handlingClasses.map(() => '---|').join('')}
${columnRows(migrations).join('\n')}

## Moved to another class

${moves(migrations).join('\n') || 'None so far.'}

## Files to fetch

| file | who | class |
|---|---|---|
${fileRows(routes).join('\n')}

## Documents that leave by another way

| document | made by | class |
|---|---|---|
${documents.map(({ what, madeBy, holds }) => `| ${what} | \`${madeBy}\` | ${holds} |`).join('\n')}

## Routes

${handlingClasses.map((one) => routesOf(routes, one)).join('\n\n')}
`
}

function columnRows(migrations: SourceFile[]): string[] {
  const tables = Map.groupBy(classesOfColumns(migrations), ([name]) => name.split('.')[0] ?? '')
  return [...tables].map(([table, columns]) => {
    const cells = handlingClasses.map((one) =>
      columns.flatMap(([name, named]) => (named === one ? [name.split('.')[1]] : [])).join(', '),
    )
    return `| \`${table}\` | ${cells.join(' | ')} |`
  })
}

function moves(migrations: SourceFile[]): string[] {
  const before = new Map<string, Said>()
  return saidOfColumns(migrations).flatMap((said) => {
    const earlier = before.get(nameOf(said))
    before.set(nameOf(said), said)
    if (!earlier || earlier.named === said.named) return []
    return [`- \`${nameOf(said)}\` from ${earlier.named} to ${said.named} in ${said.migration}`]
  })
}

const fileRows = (routes: readonly Route[]) =>
  routes.flatMap(({ path, who, holds, givesFile }) =>
    givesFile ? [`| \`${path}\` | ${who.name} | ${holds} |`] : [],
  )

const routesOf = (routes: readonly Route[], one: HandlingClass) =>
  `### ${one}\n\n${routes
    .filter(({ holds }) => holds === one)
    .map(({ method, path }) => `\`${method} ${path}\``)
    .join(', ')}`
