export { authenticate } from './sessions/authenticate.ts'
export { endSessions } from './sessions/end-sessions.ts'
export { vouch } from './sessions/vouch.ts'
