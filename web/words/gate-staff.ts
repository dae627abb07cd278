/** Words of the door of staff; few people ever see it, so they come with it. */
export const staffDoorWords = {
  ja: {
    title: '担当者ログイン',
    lead: '担当者用IDとパスワードを入力してください。続いて、ワンタイムパスワードなどでご本人を確認します。',
    id: '担当者用ID',
  },
  en: {
    title: 'Staff sign-in',
    lead: 'Enter your staff ID and your password. A second proof, such as a one-time password, is always asked.',
    id: 'Staff ID',
  },
} as const
