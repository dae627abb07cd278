export { countMails } from './look-up-mails.ts'
export type { Mail } from './mail.ts'
export { sendMail, sendMails } from './send-mail.ts'
export { voidMails } from './void-mails.ts'
