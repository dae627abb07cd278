import { Button, Checkbox } from '@mantine/core'
import { useSay } from '../../../kit/language.tsx'
import { Dialog } from '../../../kit/portal/dialogs/dialog.tsx'
import { DayField } from '../../../kit/portal/fields/day-field.tsx'
import { useForm } from '../../../kit/portal/fields/form.ts'
import { NameFields, nameFields, namesFrom } from '../../../kit/portal/fields/name-fields.tsx'
import { newKey } from '../../../kit/portal/new-key.ts'
import { tripWords } from '../../../words/portal-trips.ts'
import type { Member } from './party.ts'

const blank = {
  'names.kanji.family': '',
  'names.kanji.given': '',
  'names.kana.family': '',
  'names.kana.given': '',
  'names.romaji.family': '',
  'names.romaji.given': '',
  consent: '',
  deleteOn: '',
}

/** Names of somebody without an account, with his consent and the day on which they go. */
export function GuestDialog(props: {
  opened: boolean
  onAdd: (member: Member) => void
  onClose: () => void
}) {
  const say = useSay(tripWords)
  const form = useForm(blank)
  const { values, errors } = form
  const add = () => {
    if (!form.isComplete(nameFields)) return
    if (!values.consent) return form.show({ consent: say('consentMissing') })
    const names = namesFrom(values)
    const name = `${names.kanji.family} ${names.kanji.given}`
    props.onAdd({ kind: 'guest', id: newKey(), name, names, deleteOn: values.deleteOn })
    form.reset()
  }
  return (
    <Dialog title={say('guestTitle')} opened={props.opened} onClose={props.onClose}>
      {/* Not a form: it stands inside one. */}
      <div className="p-stack">
        <p className="p-small">{say('guestHint')}</p>
        <NameFields field={form.field} />
        <Checkbox
          label={say('consent')}
          checked={values.consent !== ''}
          error={errors.consent}
          onChange={(event) => form.set('consent', event.currentTarget.checked ? 'yes' : '')}
        />
        <DayField {...form.field('deleteOn')} label={say('deleteOn')} hint={say('deleteOnHint')} />
        <div className="p-row p-row-end">
          <Button onClick={add}>{say('addGuest')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
