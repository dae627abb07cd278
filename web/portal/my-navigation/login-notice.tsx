import { Button, Radio } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { portalWords } from '../../words/portal.ts'
import { myNavigationWords } from '../../words/portal-my-navigation.ts'

/** 管理者ログイン通知メール送信設定: 受け取る or 受け取らない (S1-74). */
export function LoginNotice(props: { isReceived: boolean }) {
  const say = useSay(myNavigationWords)
  const sayShared = useSay(portalWords)
  const client = useQueryClient()
  const sending = useSend()
  const [receive, setReceive] = useState(props.isReceived)
  const save = async () => {
    const reply = await sending.send({
      method: 'PUT',
      path: '/my-navigation/login-notice',
      body: { receive },
    })
    if (!reply.ok) return
    tellDone(say('noticeSaved'))
    await forget(client, '/my-navigation')
  }
  return (
    <Card title={say('notice')} hint={say('noticeHint')}>
      <form className="p-stack" noValidate onSubmit={submitting(() => void save())}>
        <fieldset className="p-group p-row">
          <legend className="k-hidden">{say('notice')}</legend>
          <Radio name="notice" label={say('receive')} checked={receive} onChange={() => setReceive(true)} />
          <Radio
            name="notice"
            label={say('receiveNot')}
            checked={!receive}
            onChange={() => setReceive(false)}
          />
        </fieldset>
        <ProblemNote problem={sending.problem} />
        <div>
          <Button type="submit" variant="default" loading={sending.busy}>
            {sayShared('save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
