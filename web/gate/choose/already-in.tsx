import { useEffect, useState } from 'react'
import { call } from '../../kit/call.ts'
import { useSay } from '../../kit/language.tsx'
import { Note } from '../../kit/note.tsx'
import { chooseWords } from '../../words/gate-choose.ts'

/** Whoever opens his bookmark while his session is still open goes on with one step instead of signing in again. */
export function AlreadyIn() {
  const t = useSay(chooseWords)
  const [home, setHome] = useState<string>()
  useEffect(() => {
    void call<{ home: string }>({ method: 'GET', path: '/session' }).then((reply) => {
      if (reply.ok) setHome(reply.value.home)
    })
  }, [])
  return (
    <div role="status">
      {home && (
        <Note look="good">
          {t('signed-in')} <a href={home}>{t('signed-in-go')}</a>
        </Note>
      )}
    </div>
  )
}
