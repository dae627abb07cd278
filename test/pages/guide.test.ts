import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { filesOf, type SourceFile } from '../../scripts/check/source-files.ts'
import { Environment } from '../../src/platform/environment.ts'
import { Profile } from '../../src/platform/profile.ts'

const guide = filesOf('docs/guide')
const whole = guide.map(({ text }) => text).join('\n')
const readme = readFileSync('README.md', 'utf8')

const variables = Object.keys(Environment.shape)
const commands = filesOf('src/cli').flatMap(({ path, text }) =>
  path.endsWith('.test.ts')
    ? []
    : [...text.matchAll(/^ {2}name: '([a-z ]+)',$/gm)].map((match) => `sekisho ${match[1]}`),
)
const metrics = filesOf('src')
  .filter(({ path }) => !path.endsWith('.test.ts'))
  .flatMap(({ text }) => text.match(/(?<=')sekisho_[a-z_]+(?=')/g) ?? [])

/** What a table of a page names in its first column, in backticks. */
const named = (page: string) =>
  [...page.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(
    (match) => match[1]?.match(/(?<=`)[^`,<]+?(?=`| <)/g) ?? [],
  )
const missing = (page: string, names: string[]) => names.filter((name) => !named(page).includes(name))

/** Every value of the profile, as `operator.desk.free`; a text in two languages is one value. */
function valuesOf(shape: z.ZodType, path = ''): string[] {
  if (!(shape instanceof z.ZodObject)) return [path]
  if ('ja' in shape.shape) return [path]
  return Object.entries(shape.shape).flatMap(([name, inner]) =>
    valuesOf(inner as z.ZodType, path === '' ? name : `${path}.${name}`),
  )
}

describe('the guide for operators', () => {
  const settings = readFileSync('docs/guide/settings.md', 'utf8')
  const profile = readFileSync('docs/guide/profile.md', 'utf8')
  const entrance = readFileSync('docs/guide/README.md', 'utf8')

  it('explains every environment variable, and none that is not read', () => {
    expect(variables.length).toBeGreaterThan(8)
    expect(named(settings).toSorted()).toEqual(variables.toSorted())
  })

  it('gives the defaults that hold', () => {
    for (const [name, value] of Object.entries(Environment.parse({})))
      if (typeof value !== 'object' && value !== undefined)
        expect(settings).toContain(`| \`${name}\` | \`${value}\` |`)
  })

  it('explains every command, and none that does not exist', () => {
    expect(commands.length).toBeGreaterThan(4)
    expect(named(entrance).toSorted()).toEqual(commands.toSorted())
    const spoken = [...whole.matchAll(/(?:`sekisho|bin\/sekisho\.js) ([a-z]+)(?: ([a-z]+))?(?: ([a-z]+))?/g)]
    const unknown = spoken
      .map(([, ...words]) => [1, 2, 3].map((many) => ['sekisho', ...words.slice(0, many)].join(' ')))
      .filter((spellings) => !spellings.some((spelling) => commands.includes(spelling)))
    expect(unknown).toEqual([])
  })

  it('explains every value of the profile, and none that is not read', () =>
    expect(named(profile).toSorted()).toEqual(valuesOf(Profile).toSorted()))

  it('names every figure of its own', () => {
    expect(metrics.length).toBeGreaterThan(1)
    for (const metric of metrics) expect(whole).toContain(`\`${metric}\``)
  })

  it('would notice a setting, a value or a command that is not explained', () => {
    const without = (page: string, name: string) => page.replace(`| \`${name}\``, '| ')
    expect(missing(without(settings, 'SMTP_URL'), variables)).toEqual(['SMTP_URL'])
    expect(missing(without(profile, 'deviceDays'), valuesOf(Profile))).toEqual(['deviceDays'])
    expect(missing(without(entrance, 'sekisho doctor'), commands)).toEqual(['sekisho doctor'])
  })
})

describe('the first page', () => {
  it('names every setting and every command', () =>
    expect(missing(readme, [...variables, ...commands])).toEqual([]))

  it('gives the IDs and passwords of the demonstration', async () => {
    const { demoIds, demoSelfRegistration, demoTemporaryCard } = await import(
      '../../src/organisation/public.ts'
    )
    expect(demoIds.length).toBeGreaterThan(3)
    const { demoStaff } = await import('../../src/desk/public.ts')
    for (const { who, id, password } of [
      ...demoIds,
      ...demoSelfRegistration,
      ...demoTemporaryCard,
      ...demoStaff,
    ])
      expect(readme).toContain(`| ${who.en} | \`${id}\` | \`${password}\` |`)
  })
})

describe('the ways from page to page', () => {
  const pages = filesOf('.').filter(({ path }) => path.endsWith('.md'))
  const broken = ({ path, text }: SourceFile) =>
    [...text.matchAll(/\[[^\]]*\]\(([^)#]+)[^)]*\)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(path), target)))
      .map((target) => `${path} leads to ${target}`)

  it('lead somewhere', () => {
    expect(pages.length).toBeGreaterThan(10)
    expect(pages.flatMap(broken)).toEqual([])
    expect(broken({ path: 'docs/a.md', text: 'see [there](nowhere.md#x)' })).toEqual([
      'docs/a.md leads to nowhere.md',
    ])
  })
})
