import type { DemoPerson } from '#organisation/public.ts'
import type { Profile } from '#platform/profile.ts'

/** What the terminal shows once the house listens. */
export function welcome(origin: string, profile: Profile, people: readonly DemoPerson[]): string {
  const { portal } = profile.operator
  const lines = [
    `${portal.ja} ${portal.en}`,
    '',
    `  入口 / entry         ${origin}/   (English: ${origin}/en)`,
    ...(profile.demo ? [`  メール / mailbox      ${origin}/mailbox`] : []),
    `  API                  ${origin}/api/openapi.json`,
    ...people.flatMap(({ who, id, password }) => [
      '',
      `  ${who.ja} / ${who.en}`,
      `    ID ${id}   パスワード / password ${password}`,
    ]),
    '',
    '止めるには Ctrl-C を押します。 / Stop with Ctrl-C.',
  ]
  return `${lines.join('\n')}\n`
}
