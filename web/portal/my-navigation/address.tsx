import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { Dialog } from '../../kit/portal/dialogs/dialog.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Card, Facts, Note } from '../../kit/portal/page.tsx'
import { myNavigationWords } from '../../words/portal-my-navigation.ts'
import { AddressConfirmation } from './address-confirmation.tsx'
import { AddressForm } from './address-form.tsx'

/** 各種サービス用メールアドレス設定: exactly one address (S1-39, S1-41, S1-86). */
export function Address(props: { address: string | undefined; pending: string | undefined }) {
  const say = useSay(myNavigationWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <Card title={say('address')} hint={say('addressHint')}>
      <Facts facts={[[say('addressNow'), props.address ?? say('addressNone')]]} />
      {props.pending && <Note tone="info">{say('addressPending', { address: props.pending })}</Note>}
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          {say('addressChange')}
        </Button>
      </div>
      <Dialog title={say('addressChange')} opened={isOpen} stays onClose={() => setOpen(false)}>
        <Steps pending={props.pending} onClose={() => setOpen(false)} />
      </Dialog>
    </Card>
  )
}

/** The address as it stands, for whoever may only look. */
export function AddressAlone({ address }: { address: string | undefined }) {
  const say = useSay(myNavigationWords)
  return (
    <Card title={say('address')} hint={say('addressHint')}>
      <Facts facts={[[say('addressNow'), address ?? say('addressNone')]]} />
    </Card>
  )
}

/** First the address, then the code that proves it; the address stays typed when going back. */
function Steps(props: { pending: string | undefined; onClose: () => void }) {
  const say = useSay(myNavigationWords)
  const client = useQueryClient()
  const [address, setAddress] = useState(props.pending ?? '')
  const [isSent, setSent] = useState(props.pending !== undefined)
  const finish = () => {
    tellDone(say('addressDone'))
    props.onClose()
    void forget(client, '/my-navigation')
  }
  const send = (sentTo: string) => {
    setAddress(sentTo)
    setSent(true)
    void forget(client, '/my-navigation')
  }
  if (isSent) return <AddressConfirmation address={address} onDone={finish} onOther={() => setSent(false)} />
  return <AddressForm address={address} onSent={send} onClose={props.onClose} />
}
