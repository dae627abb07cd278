/** Words of the file of one's own data. */
export const ownDataWords = {
  ja: {
    title: 'ご自身の情報',
    hint: 'このポータルが保管しているお客さまの情報（お名前、アカウント、記録、旅程）を1つのファイルで受け取れます。ご本人の確認のため、ワンタイムパスワードの入力をお願いすることがあります。',
    take: 'ファイルを受け取る（JSON）',
  },
  en: {
    title: 'Your data',
    hint: 'Download everything this portal holds about you – names, account, records, trips – as one file. You may be asked for a one-time password first.',
    take: 'Download the file (JSON)',
  },
}
