import { japanTime } from '#mail/public.ts'
import type { DemoPerson } from '#organisation/public.ts'
import type { Config } from '#platform/config.ts'
import type { Profile } from '#platform/profile.ts'

/** What the terminal shows once the house listens. */
export function welcome(
  { origin, at, reportPort }: Pick<Config, 'origin' | 'at'> & { reportPort?: number | undefined },
  profile: Profile,
  people: readonly DemoPerson[],
): string {
  const { portal } = profile.operator
  const lines = [
    `${portal.ja} ${portal.en}`,
    ...(at
      ? [
          '',
          `  *** 時計を動かしています: ${japanTime(at, 'ja')} / The clock was set: ${japanTime(at, 'en')} JST ***`,
        ]
      : []),
    '',
    `  入口 / entry         ${origin}/   (English: ${origin}/en)`,
    ...(profile.demo ? [`  メール / mailbox      ${origin}/mailbox`] : []),
    ...(profile.demo && profile.extras.totp
      ? [
          '                       担当者の認証アプリの数字も / and the digits of the staff’s authenticator apps',
        ]
      : []),
    ...(reportPort && profile.mailReports
      ? [
          `  報告 / reports       smtp://${profile.mailReports.host}:${reportPort}   (${profile.mailReports.address})`,
        ]
      : []),
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
