import { useEffect, useState } from 'react'
import { call } from '../../kit/call.ts'
import { useSay } from '../../kit/language.tsx'
import { Note } from '../../kit/note.tsx'
import { chooseWords } from '../../words/gate-choose.ts'

/** Whoever opens his bookmark while his session is still open goes on with one step instead of signing in again. */
export function AlreadyIn() {
  const t = useSay(chooseWords)
  const [isIn, setIsIn] = useState(false)
  useEffect(() => {
    void call({ method: 'GET', path: '/session' }).then((reply) => setIsIn(reply.ok))
  }, [])
  return (
    <div role="status">
      {isIn && (
        <Note look="good">
          {t('signed-in')} <a href="/portal">{t('signed-in-go')}</a>
        </Note>
      )}
    </div>
  )
}
