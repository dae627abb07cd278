import { Button, Radio } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CompanySettings } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting } from '../../kit/portal/fields/form.ts'
import { Card, Note } from '../../kit/portal/page.tsx'
import { portalWords } from '../../words/portal.ts'
import { companySettingsWords } from '../../words/portal-company-settings.ts'

/** Holding back password-setting mails, with the reason why somebody gets none (S1-90). */
export function PasswordMails({ settings }: { settings: CompanySettings }) {
  const say = useSay(companySettingsWords)
  const sayShared = useSay(portalWords)
  const client = useQueryClient()
  const sending = useSend()
  const [isHeld, setHeld] = useState(settings.holdBackPasswordMails)
  const save = async () => {
    const body = { holdBackPasswordMails: isHeld }
    const reply = await sending.send({ method: 'PUT', path: '/company/settings', body })
    if (!reply.ok) return
    tellDone(say('saved'))
    await forget(client, '/company/settings')
  }
  return (
    <Card title={say('mails')}>
      <p>{say('mailsText')}</p>
      {settings.holdBackPasswordMails && <Note tone="warn">{say('nowHeld')}</Note>}
      <form className="p-stack" noValidate onSubmit={submitting(() => void save())}>
        <fieldset className="p-group p-stack">
          <legend className="k-hidden">{say('mails')}</legend>
          <Radio
            name="mails"
            label={say('send')}
            description={say('sendHint')}
            checked={!isHeld}
            onChange={() => setHeld(false)}
          />
          <Radio
            name="mails"
            label={say('hold')}
            description={say('holdHint')}
            checked={isHeld}
            onChange={() => setHeld(true)}
          />
        </fieldset>
        <p className="p-small">{say('never')}</p>
        <ProblemNote problem={sending.problem} />
        <div>
          <Button type="submit" loading={sending.busy}>
            {sayShared('save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
