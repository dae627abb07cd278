/** Words of the door of staff; few people ever see it, so they come with it. */
export const staffDoorWords = {
  ja: {
    title: '担当者ログイン',
    lead: '担当者用IDとパスワードを入力してください。続いて、ワンタイムパスワードなどでご本人を確認します。',
    id: '担当者用ID',
  },
  en: {
    title: 'Staff sign-in',
    lead: 'Enter your staff ID and password. You then confirm that it is you, for example with a one-time password.',
    id: 'Staff ID',
  },
} as const
