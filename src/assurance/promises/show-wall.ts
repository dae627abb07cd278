import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { ProofState } from '../evidence/contract.ts'
import { proofStates, together } from '../evidence/reading/proof-states.ts'
import type { ControlView, PromiseWall, Threat } from './contract.ts'
import { readCommitments } from './read-commitments.ts'

interface ControlRow {
  id: string
  title_ja: string
  title_en: string
  text_ja: string
  text_en: string
  unit_ja: string
  unit_en: string
  name_ja: string
  name_en: string
  threats: Threat[]
  rules: string[]
  carries: string[]
  maps: ControlView['maps']
}

/** Every promise with the controls that carry it and how their proof stands. */
export async function showWall({ db, clock }: Pick<World, 'db' | 'clock'>): Promise<PromiseWall> {
  const now = await clock.now()
  const [commitments, rows, proofs, owners] = await Promise.all([
    readCommitments(db),
    liveControls(db),
    proofStates(db, now),
    ownersOf(db),
  ])
  const controls = rows.map((row) => controlOf(row, proofs))
  const promises = commitments.map((commitment) => {
    const own = controls.filter(({ carries }) => carries.includes(commitment.id))
    const owner = owners.get(commitment.id)
    return {
      ...commitment,
      ...(owner && { owner }),
      state: together(own.map(({ state }) => state)),
      controls: own.map(({ id }) => id),
    }
  })
  return { at: now.toISOString(), promises, controls }
}

function controlOf(row: ControlRow, proofs: Map<string, ProofState>): ControlView {
  const own = row.rules.flatMap((rule) => proofs.get(rule) ?? [])
  return {
    id: row.id,
    title: { ja: row.title_ja, en: row.title_en },
    text: { ja: row.text_ja, en: row.text_en },
    unit: { ja: row.unit_ja, en: row.unit_en },
    accountable: { ja: row.name_ja, en: row.name_en },
    ...{ threats: row.threats, carries: row.carries, maps: row.maps },
    state: together(own.map(({ state }) => state)),
    proofs: own,
  }
}

const liveControls = (db: Db): Promise<ControlRow[]> =>
  db.rows<ControlRow>(sql`
    select c.id, c.title_ja, c.title_en, c.text_ja, c.text_en, b.name_ja as unit_ja, b.name_en as unit_en, p.name_ja,
      p.name_en, c.threats,
      array(select rule_id from assurance_control_rule where control_id = c.id order by rule_id) as rules,
      array(select commitment_id from assurance_commitment_control where control_id = c.id order by 1) as carries,
      (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('library', l.id, 'frame', l.is_frame,
          'title', jsonb_build_object('ja', l.title_ja, 'en', l.title_en), 'clause', m.requirement_id, 'whyNot', m.why_not))
          order by l.id, r.place)
        from assurance_mapping m join assurance_library l on l.id = m.library_id
        left join assurance_requirement r on r.library_id = m.library_id and r.id = m.requirement_id
        where m.control_id = c.id) as maps
    from assurance_control c join assurance_body b on b.id = c.unit join assurance_person p on p.id = c.accountable
    where c.retired_at is null order by c.id`)

async function ownersOf(db: Db): Promise<Map<string, { ja: string; en: string }>> {
  const rows = await db.rows<{ id: string; ja: string; en: string }>(sql`
    select c.id, p.name_ja as ja, p.name_en as en from assurance_commitment c join assurance_person p on p.id = c.owner`)
  return new Map(rows.map(({ id, ja, en }) => [id, { ja, en }]))
}
