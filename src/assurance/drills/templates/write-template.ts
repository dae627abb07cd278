import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { atTheOffice, type Overseeing } from '../../at-the-office.ts'
import type { TemplateText } from '../contract.ts'
import { checkTemplate, type TemplateRefusal } from '../rails/check-template.ts'
import { insertTemplate } from './ship-templates.ts'

/** Keeps a template of the operator's own, once its words keep the rails. */
export function writeTemplate(
  overseeing: Overseeing,
  text: TemplateText,
): Promise<Outcome<'forbidden' | TemplateRefusal | 'drill-template-exists', { id: string }>> {
  const { world, session } = overseeing
  return atTheOffice<TemplateRefusal | 'drill-template-exists', { id: string }>(overseeing, async (act) => {
    const kept = checkTemplate(text, world.profile)
    if (!kept.ok) return kept
    const id = world.random.id()
    const added = await act.run(insertTemplate(id, text, act.now, session.accountId))
    if (added === 0) return refused('drill-template-exists')
    act.note('drill-template-written', { data: { template: id, kind: text.kind } })
    return doneWith({ id })
  })
}
