import type { Profile } from '#platform/profile.ts'

/** One person of the demonstration, ready to sign in. */
export interface DemoPerson {
  readonly who: { readonly ja: string; readonly en: string }
  readonly id: string
  readonly password: string
}

/** What the terminal shows once the house listens. */
export function welcome(origin: string, profile: Profile, people: DemoPerson[]): string {
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
