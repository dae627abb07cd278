import '../kit/look.css'
import { createRoot } from 'react-dom/client'
import { Waiting } from '../kit/page.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Waiting />)
