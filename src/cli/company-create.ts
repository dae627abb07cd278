import { createCompany, NewCompany } from '#organisation/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, readOptions } from './command.ts'
import { inWorld } from './open-world.ts'

const required = [
  'name',
  'administrator-kanji',
  'administrator-kana',
  'administrator-romaji',
  'administrator-address',
] as const

export const companyCreate: Command = {
  name: 'company create',
  summary: 'Makes a company with its first administrator, who gets the mail to set his password.',
  usage: [
    '--name "風花商事"                          the company',
    '--administrator-kanji "風間 花"            family and given name',
    '--administrator-kana "カザマ ハナ"',
    '--administrator-romaji "KAZAMA HANA"',
    '--administrator-address hana@example.jp   where the mail goes',
    '--language ja|en                          of his mails; ja unless said',
  ],
  async run(words) {
    const options = readOptions(words, [...required], ['language'])
    const company = read({
      name: options.name,
      administrator: {
        names: {
          kanji: nameOf(options['administrator-kanji']),
          kana: nameOf(options['administrator-kana']),
          romaji: nameOf(options['administrator-romaji']),
        },
        address: options['administrator-address'],
        language: options.language ?? 'ja',
      },
    })
    const made = await inWorld((world) =>
      createCompany(world, { by: 'operator', name: 'command line' }, company),
    )
    process.stdout.write(
      `Company ${made.companyId}\nAdministrator ID ${made.signInId}   (shown only now: hand it over apart from the mail)\n`,
    )
  },
}

function read(wish: unknown): NewCompany {
  const company = NewCompany.safeParse(wish)
  if (company.success) return company.data
  const issue = company.error.issues[0]
  throw new StartFault(`The company cannot be made: ${issue?.path.join('.')}: ${issue?.message}.`)
}

/** Family and given name stand apart by a blank, a Japanese one too. */
function nameOf(text: string): { family: string; given: string } {
  const [family = '', ...given] = text.trim().split(/[\s\u3000]+/)
  return { family, given: given.join(' ') }
}
