import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { MomentField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { fromJapanInput } from '../../kit/portal/japan-input.ts'
import { Card } from '../../kit/portal/page.tsx'
import { deskMaintenanceWords } from '../../words/desk-maintenance.ts'
import { endText } from '../../words/window-text.ts'
import { useDecide } from './use-decide.ts'

/** Closes the house at once until about a time; asked once more, with what it does and to whom. */
export function CloseAtOnce() {
  const say = useSay(deskMaintenanceWords)
  const language = useLanguage()
  const form = useForm({ endsAt: '' })
  const [endsAt, setEndsAt] = useState<string>()
  const { sending, decide } = useDecide()
  const ask = () => {
    if (form.isComplete(['endsAt'])) setEndsAt(fromJapanInput(form.values.endsAt))
  }
  const close = async () => {
    if (!(await decide({ method: 'POST', path: '/opening', body: { endsAt } }))) return
    setEndsAt(undefined)
    form.reset()
  }
  return (
    <Card title={say('open')} hint={say('openHint')}>
      <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(ask)}>
        <div className="p-narrow">
          <MomentField {...form.field('endsAt')} label={say('until')} required />
        </div>
        <div className="p-row">
          <Button type="submit" className="p-danger">
            {say('openGo')}
          </Button>
        </div>
      </form>
      {endsAt && (
        <Confirm
          title={say('openGo')}
          text={say('openAsk', { end: endText(language, endsAt) })}
          isGrave
          opened
          sending={sending}
          onYes={() => void close()}
          onNo={() => setEndsAt(undefined)}
        />
      )}
    </Card>
  )
}
