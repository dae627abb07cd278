import type { Session } from '#platform/author.ts'
import { type Part, part } from '#platform/sql.ts'

/** Who reads: somebody before the door, or a signed-in person. */
export type Reader = Pick<Session, 'kind' | 'companyId' | 'accountId'> | undefined

/** Which published versions `v` of notices `n` a reader may see at a moment. Every reading goes through this one. */
export const readableBy = (reader: Reader, now: Date): Part => part`
  n.state = 'published' and v.notice_id = n.id and v.version = n.published_version
  and v.publish_from <= ${now} and (v.publish_until is null or v.publish_until > ${now})
  and (v.is_public or (${reader?.kind ?? null}::text = any(v.kinds)
    and (v.company_ids = '{}' or ${reader?.companyId ?? null}::uuid = any(v.company_ids))))`
