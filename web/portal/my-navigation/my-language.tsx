import { Button, Radio } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { useLanguageSetting } from '../../kit/portal/person/language-setting.ts'
import { portalWords } from '../../words/portal.ts'
import { myNavigationWords } from '../../words/portal-my-navigation.ts'

const names = { ja: '日本語', en: 'English' } as const

/** The language of screens and mails. */
export function MyLanguage() {
  const say = useSay(myNavigationWords)
  const sayShared = useSay(portalWords)
  const current = useLanguage()
  const setCurrent = useLanguageSetting()
  const sending = useSend()
  const [language, setLanguage] = useState(current)
  useEffect(() => setLanguage(current), [current])
  const save = async () => {
    const reply = await sending.send({ method: 'PUT', path: '/my-navigation/language', body: { language } })
    if (!reply.ok) return
    tellDone(say('languageSaved'))
    setCurrent(language)
  }
  return (
    <Card title={say('language')} hint={say('languageHint')}>
      <form className="p-stack" noValidate onSubmit={submitting(() => void save())}>
        <fieldset className="p-group p-row">
          <legend className="k-hidden">{say('language')}</legend>
          {(['ja', 'en'] as const).map((one) => (
            <Radio
              key={one}
              name="language"
              lang={one}
              label={names[one]}
              checked={language === one}
              onChange={() => setLanguage(one)}
            />
          ))}
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
