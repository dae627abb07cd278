import { start } from '../kit/portal/start.tsx'
import { router } from './router.tsx'

start(router)
