import '../kit/look.css'
import '../kit/field.css'
import './mailbox.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadFonts } from '../kit/fonts.ts'
import { LanguageProvider } from '../kit/language.tsx'
import { OperatorProvider } from '../kit/operator.tsx'
import { Waiting } from '../kit/page.tsx'
import { Mailbox } from './mailbox.tsx'

const root = document.getElementById('root')
const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ja'
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider language={language}>
        <OperatorProvider waiting={<Waiting />} failed={<Waiting />}>
          <Mailbox />
        </OperatorProvider>
      </LanguageProvider>
    </StrictMode>,
  )
}
loadFonts()
