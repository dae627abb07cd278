import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { CarrierAway } from '../../connectors/connector.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import { takeNews } from './take-news.ts'

const page = 100

/** Every minute: reads on in the carrier's news. Where we stopped is written down after what was read, never before. */
export async function readNews(world: World): Promise<void> {
  const carrier = connectorOf(world)
  for (;;) {
    const known = await world.db.row<{ last: string }>(sql`
      select last_id as last from travel_news_read where connector = ${carrier.name}`)
    const news = await carrier.events(known?.last).catch((fault) => {
      if (fault instanceof CarrierAway) return []
      throw fault
    })
    for (const one of news) await takeNews(world, one)
    const last = news.at(-1)
    if (last)
      await world.db.run(sql`
        insert into travel_news_read (connector, last_id) values (${carrier.name}, ${last.id})
        on conflict (connector) do update set last_id = excluded.last_id`)
    if (news.length < page) return
  }
}
