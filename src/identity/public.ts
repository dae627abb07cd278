export { accountsOf } from './accounts/accounts-of.ts'
export { closeAccount } from './accounts/close-account.ts'
export { correctAddress } from './accounts/correct-address.ts'
export { openAccount, openAccounts } from './accounts/open-accounts.ts'
export { openDemoAccount } from './accounts/open-demo-account.ts'
export { reopenAccount } from './accounts/reopen-account.ts'
export { resendSetPasswordMail } from './accounts/resend-set-password-mail.ts'
export { suspendAccount } from './accounts/suspend-account.ts'
export { authenticate } from './sessions/authenticate.ts'

export { listSessions } from './sessions/list-sessions.ts'
export { vouch } from './sessions/vouch.ts'

export { proofFor } from './step-up/proof-for.ts'
