import type { OwnLetter } from '#mail/public.ts'
import type { World } from '#platform/world.ts'
import type { Template } from '../templates/read-templates.ts'
import { drillHeader, drillHeaderName } from './drill-header.ts'

/** Whom a drill mail is written to. */
export interface Addressee {
  readonly message: string
  readonly address: string
  readonly name_ja: string
  readonly name_en: string
  readonly unit: string
}

const day = 86_400_000
/** How long a link leads to a noted visit. */
export const linkDays = 14

/** Writes one drill mail, with a link of its own: 128 bits that stand nowhere but in it. */
export function drillLetter(world: World, template: Template, to: Addressee, now: Date) {
  const token = world.random.bytes(16).toString('base64url')
  const expiresAt = new Date(now.getTime() + linkDays * day)
  const values = {
    name: template.language === 'ja' ? to.name_ja : to.name_en,
    unit: to.unit,
    link: new URL(`/api/drill/${token}`, world.config.origin).href,
  }
  const subject = filled(template.subject, values)
  const header = drillHeader(world.keys, { id: to.message, to: to.address, subject })
  const { attachment, language, fromName } = template
  const letter: OwnLetter = {
    ...{ id: to.message, to: to.address, language, fromName, subject },
    text: filled(template.body, values),
    headers: { [drillHeaderName]: header },
    ...(attachment && {
      attachments: [{ name: attachment.name, type: 'text/plain; charset=utf-8', content: attachment.text }],
    }),
    // What has not left by the evening of the next day would reach people when nobody expects it.
    expiresAt: new Date(now.getTime() + day),
  }
  return { letter, mac: tokenMac(world, token), expiresAt }
}

/** A token as it is kept. */
export const tokenMac = ({ keys }: Pick<World, 'keys'>, token: string): Buffer =>
  keys.mac('drill token', token)

const filled = (text: string, values: Record<string, string>) =>
  text.replace(/\{(name|unit|link)\}/g, (_, place: string) => values[place] ?? '')
