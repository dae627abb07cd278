import { type Db, sql } from '#platform/sql.ts'

interface Named {
  id: string
  name: { ja: string; en: string }
}

/** People who may be made owner of something: those who answer for a control, own a promise or hold a seat already. */
export const peopleWhoAnswer = (db: Db): Promise<Named[]> =>
  db.rows<Named>(sql`
    select p.id, jsonb_build_object('ja', p.name_ja, 'en', p.name_en) as name from assurance_person p
    where p.left_on is null and p.id in (select accountable from assurance_control
      union select owner from assurance_commitment union select person_id from assurance_holder where until_on is null)
    order by p.id`)
