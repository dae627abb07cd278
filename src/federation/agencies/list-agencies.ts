import { type Db, sql } from '#platform/sql.ts'
import { nameOf } from './agency.ts'
import { type KeptKey, type ListedKey, listKeys } from './keys/list-keys.ts'

/** An agency as the desk lists it. */
export interface ListedAgency {
  handle: string
  issuer: string
  name: { ja: string; en: string }
  entryUrl: string
  homeUrl: string
  isSuspended: boolean
  /** How many companies let it hand their people over. */
  companies: number
  keys: ListedKey[]
}

interface Row {
  handle: string
  issuer: string
  name_ja: string
  name_en: string
  entry_url: string
  home_url: string
  is_suspended: boolean
  companies: number
  keys: KeptKey[]
}

/**
 * Every agency with its keys, the newest key first, as `reader` of the desk sees them, or the operator. There are never
 * many.
 */
export async function listAgencies(db: Db, reader = 'operator'): Promise<ListedAgency[]> {
  const rows = await db.rows<Row>(sql`
    select a.handle, a.issuer, a.name_ja, a.name_en, a.entry_url, a.home_url, a.suspended_at is not null as is_suspended,
      (select count(*)::int from federation_contract c where c.agency_id = a.id and c.switched_off_at is null) as companies,
      coalesce((select jsonb_agg(jsonb_build_object('kid', k.kid, 'algorithm', k.algorithm,
          'validFrom', to_char(k.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'validUntil', to_char(k.valid_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'jwk', k.jwk, 'addedBy', k.added_by,
          'addedAt', to_char(k.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'state', case when k.revoked_at is not null then 'revoked' when k.valid_until <= clock.now then 'over'
            when k.confirmed_at is null then 'waiting' when k.valid_from > clock.now then 'not-yet' else 'valid' end) order by k.created_at desc, k.kid)
        from federation_agency_key k where k.agency_id = a.id), '[]') as keys
    from (select platform_now() as now offset 0) clock, federation_agency a order by a.handle limit 500`)
  const keys = await listKeys(
    db,
    reader,
    rows.map((row) => row.keys),
  )
  return rows.map((row, n) => ({
    ...{ handle: row.handle, issuer: row.issuer, name: nameOf(row), isSuspended: row.is_suspended },
    ...{ entryUrl: row.entry_url, homeUrl: row.home_url, companies: row.companies, keys: keys[n] ?? [] },
  }))
}
