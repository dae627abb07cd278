import { useQueryClient } from '@tanstack/react-query'
import { portalWords } from '../../../words/portal.ts'
import type { Language } from '../../../words/say.ts'
import { useLanguage, useSay } from '../../language.tsx'
import { ask } from '../asking/ask.ts'
import { forget } from '../asking/use-get.ts'
import { useAccount } from './account.ts'
import { useLanguageSetting } from './language-setting.ts'

const names = { ja: '日本語', en: 'English' } as const

/** Switches the screen at once and tells the server, so that mails and the next sign-in follow. */
export function LanguageChoice() {
  const setCurrent = useLanguageSetting()
  const client = useQueryClient()
  const { limited } = useAccount()
  const choose = async (language: Language) => {
    setCurrent(language)
    // A limited person changes nothing on the server; his screens follow him all the same.
    if (limited) return
    await ask({ method: 'PUT', path: '/my-navigation/language', body: { language }, language })
    await forget(client, '/my-navigation')
  }
  return <LanguageButtons onChoose={(language) => void choose(language)} />
}

/** The two languages; what choosing one does is the frame's. */
export function LanguageButtons(props: { onChoose: (language: Language) => void }) {
  const say = useSay(portalWords)
  const current = useLanguage()
  return (
    <fieldset className="s-languages">
      <legend className="k-hidden">{say('language')}</legend>
      {(['ja', 'en'] as const).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => props.onChoose(language)}
        >
          {names[language]}
        </button>
      ))}
    </fieldset>
  )
}
