import { Button } from '@mantine/core'
import { portalWords } from '../../../words/portal.ts'
import { call } from '../../call.ts'
import { useLanguage, useSay } from '../../language.tsx'
import { useSend } from '../asking/use-send.ts'

/** The way out of a frame; it leads to the page named. */
export function SignOut(props: { to: string }) {
  const say = useSay(portalWords)
  const language = useLanguage()
  const sending = useSend()
  const leave = async () => {
    // Not by way of `ask`: a session that has ended already is what the person wants.
    const reply = await sending.run(() => call({ method: 'POST', path: '/sign-out', language }))
    if (reply.ok || reply.problem.status === 401) location.assign(props.to)
  }
  return (
    <Button className="s-out" variant="default" size="sm" loading={sending.busy} onClick={() => void leave()}>
      {say('signOut')}
    </Button>
  )
}
