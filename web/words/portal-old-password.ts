/** Words of the prompt for whoever still has a password from before the change (S1-35). */
export const oldPasswordWords = {
  ja: {
    title: 'パスワードの変更をお願いします',
    text: '現在のパスワードをご利用いただけるのは、{date}まで（あと{days}日）です。お早めに新しいパスワードへ変更してください。期限を過ぎると、ログインの途中で新しいパスワードの設定が必要になります。',
    lastDay:
      '現在のパスワードをご利用いただけるのは、本日（{date}）までです。新しいパスワードへ変更してください。期限を過ぎると、ログインの途中で新しいパスワードの設定が必要になります。',
    change: 'パスワードを変更する',
    later: 'あとで変更する',
  },
  en: {
    title: 'Please change your password',
    text: 'You can use your current password until {date} (days left: {days}). Please change it soon. After that day you will be asked to set a new one when you sign in.',
    lastDay:
      'Today ({date}) is the last day you can use your current password. Please change it now. After today you will be asked to set a new one when you sign in.',
    change: 'Change my password',
    later: 'Change it later',
  },
} as const
