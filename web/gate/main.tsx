import '../kit/look.css'
import './gate.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadFonts } from '../kit/fonts.ts'
import { Gate } from './gate.tsx'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Gate />
    </StrictMode>,
  )
}
loadFonts()
