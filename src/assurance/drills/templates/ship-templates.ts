import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { TemplateText } from '../contract.ts'
import { shippedTemplates } from './shipped.ts'

/** Puts the templates that come along beside those of the operator's own; what is there stays as it is. */
export async function shipTemplates(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'assurance.ship' }, async (act) => {
    for (const text of shippedTemplates)
      await act.run(insertTemplate(world.random.id(), text, act.now, 'sekisho'))
  })
}

/** The statement that keeps a template; nothing happens when one with the same subject is there. */
export const insertTemplate = (id: string, text: TemplateText, at: Date, by: string) => sql`
  insert into assurance_drill_template (id, kind, language, from_name, subject, body, attachment, written_at, written_by)
  values (${id}, ${text.kind}, ${text.language}, ${text.fromName}, ${text.subject}, ${text.body},
    ${text.attachment ? JSON.stringify(text.attachment) : null}::jsonb, ${at}, ${by})
  on conflict do nothing`
