/** Words of the pages that stand where a screen cannot be shown. */
export const refusalWords = {
  ja: {
    forbidden: 'この画面はご利用いただけません',
    forbiddenText:
      'この画面は利用管理者の方だけがご利用いただけます。必要なときは、貴社の利用管理者へご依頼ください。',
    forbiddenDesk:
      'この画面は、ほかの担当の方だけがご利用いただけます。必要なときは、その担当の方または上長へご相談ください。',
    notFound: 'お探しの画面が見つかりません',
    notFoundText: 'アドレスが変わったか、登録が見つかりません。何も変更されていません。',
    toHome: 'ホームへ戻る',
    whoCanFix: 'だれが対応できるかを見る',
    ended: 'ログインが終了しました',
    endedText:
      '安全のため、しばらく操作がないときや、ほかの画面でログアウトしたときは、自動的にログインが終了します。',
    endedKeep:
      '入力中の内容は、この画面に残っています。新しいタブで入口ページからログインし、この画面に戻って「ログインしたので続ける」を押してください。',
    endedEntry: '入口ページを開く',
    endedEntryNew: '入口ページを新しいタブで開く',
    endedContinue: 'ログインしたので続ける',
    endedStill: 'まだログインが確認できません。入口ページでログインしてから、もう一度お試しください。',
    broken: '画面を表示できませんでした',
    brokenText: 'ご不便をおかけします。もう一度読み込んでください。',
    reload: 'もう一度読み込む',
  },
  en: {
    forbidden: 'This page is not available to you',
    forbiddenText:
      'Only company administrators can use this page. Please ask your company administrator if you need something done here.',
    forbiddenDesk:
      'This page is for other members of the staff only. If you need something done here, please ask them or your lead.',
    notFound: 'Page not found',
    notFoundText: 'The address has changed or the registration does not exist. Nothing was changed.',
    toHome: 'Back to home',
    whoCanFix: 'See who can fix this',
    ended: 'You have been signed out',
    endedText:
      'To keep you safe, you are signed out after a while without activity or when you sign out elsewhere.',
    endedKeep:
      'What you typed is still on this page. Sign in from the entry page in a new tab, come back here and choose “I have signed in, continue”.',
    endedEntry: 'Open the entry page',
    endedEntryNew: 'Open the entry page in a new tab',
    endedContinue: 'I have signed in, continue',
    endedStill: 'We cannot see a sign-in yet. Please sign in from the entry page and try again.',
    broken: 'This page could not be shown',
    brokenText: 'We are sorry for the inconvenience. Please load it again.',
    reload: 'Load again',
  },
} as const
