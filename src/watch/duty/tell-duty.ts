import { readersOf } from '#identity/public.ts'
import { sendMails } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import { operatorCompany } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import { onDuty, peopleOnCall } from './people-on-call.ts'

/** What those on call are told: of an incident by its number, of an alert by its title. */
export type DutyNews =
  | { readonly event: 'incident-opened'; readonly number: number }
  | { readonly event: 'alert'; readonly title: { readonly ja: string; readonly en: string } }

/** Mails everybody on call; while nobody is, the whole security office, so that nothing is told to nobody. */
export async function tellDuty(act: Act, world: World, news: DutyNews): Promise<void> {
  const now = await onDuty(act, act.now)
  const office =
    now.length > 0 ? now : (await peopleOnCall(act, { language: 'ja' })).map((one) => one.accountId)
  const readers = await readersOf(act, operatorCompany, office)
  await sendMails(
    act,
    world,
    readers.map(({ accountId, language, address }) => ({
      ...{ template: 'watch', to: address, language, account: accountId, companyId: operatorCompany },
      values: {
        ...{ event: news.event, at: act.now },
        ...(news.event === 'alert' ? { title: news.title[language] } : { number: news.number }),
      },
    })),
  )
}
