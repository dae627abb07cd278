/**
 * A sentence for every refusal, in both languages: what happened, then what to do next.
 * They never tell whether an ID exists, nor why a code was asked for (S1-46).
 */
export const problemWords = {
  ja: {
    // Before sign-in
    'not-recognised':
      'ログインできませんでした。入力内容をお確かめのうえ、もう一度お試しください。続けてログインできない場合は、ロックされている可能性があります。パスワードを再設定してください。それでも解決しないときは、会員の方は会員事務局へ、管理者の方はデスクへお問い合わせください。',
    'code-not-accepted':
      'このワンタイムパスワードは使えません。最新のメールに記載された6桁の数字を入力してください。うまくいかない場合は、時間をおいて最初からやり直してください。',
    'journey-not-found':
      'この画面の有効期限が切れました。お手数ですが、入口のページから最初からお進みください。',
    'journey-step-mismatch': 'この手続きは別の画面で先に進んでいます。画面を読み込み直してください。',
    'temporary-card':
      '仮カードの番号ではログインできません。本会員への切り替え、または再登録が必要です。手続きについては6月のお知らせをご覧ください。',
    'link-not-usable':
      'このリンクは使えません。有効期限が切れたか、すでに使われたか、新しいメールが送られています。最新のメールをお確かめのうえ、見つからない場合は送信元の管理者へ再送をご依頼ください。',
    'too-many-resends': '続けて再送できる回数を超えました。10分ほど待ってから、もう一度お試しください。',
    'campaign-refused':
      'ただいまこの操作を受け付けることができません。しばらくしてから、入口のページからもう一度お試しください。',
    // Passwords
    'password-too-short': 'パスワードが短すぎます。8文字以上で入力してください。',
    'password-too-long': 'パスワードが長すぎます。128文字以内で入力してください。',
    'password-one-kind':
      '文字の種類が足りません。英大文字・英小文字・数字・記号のうち、2種類以上を組み合わせてください。',
    'password-common': 'よく使われていて推測されやすいパスワードです。別のパスワードを入力してください。',
    'password-same': 'いままでと同じパスワードは使えません。別のパスワードを入力してください。',
    'password-like-id': 'IDやメールアドレスに似たパスワードは使えません。別のパスワードを入力してください。',
    'wrong-password': '現在のパスワードが違います。お確かめのうえ、もう一度入力してください。',
    // Anywhere
    'invalid-input': '入力内容を確認してください。形式が正しくない項目があります。',
    'signed-out': 'ログインの有効期限が切れました。入口のページからもう一度ログインしてください。',
    forbidden: 'この操作を行う権限がありません。必要な場合は、貴社の利用管理者にご相談ください。',
    'not-found': 'お探しのページまたは情報は見つかりません。移動や削除されていないかご確認ください。',
    conflict: '別の方が先に変更しました。画面を読み込み直して、もう一度お試しください。',
    'too-large': '送信されたデータが大きすぎます。内容を分けて、もう一度お試しください。',
    'too-many-requests': '操作が続いたため、一時的に受け付けを止めています。少し待ってからお試しください。',
    'foreign-origin': '別のサイトからの操作は受け付けられません。入口のページから操作してください。',
    busy: 'ただいま混み合っています。入力内容はそのままで、少し待ってからもう一度お試しください。',
    offline:
      '通信できませんでした。入力内容はこの画面に残っています。接続をお確かめのうえ、もう一度お試しください。',
    fault: '処理できませんでした。入力内容はこの画面に残っています。しばらくしてからもう一度お試しください。',
    'step-up-required':
      '続けるには、ご本人の確認が必要です。登録済みのメールアドレスに届いた6桁の数字を入力してください。',
    'step-up-not-found': '確認の有効期限が切れました。お手数ですが、操作をもう一度やり直してください。',
  },
  en: {
    'not-recognised':
      'We could not sign you in. Please check what you entered and try again. If it keeps failing, it may be locked: please reset your password. If that does not help, members contact the member office, administrators the desk.',
    'code-not-accepted':
      'This one-time password cannot be used. Enter the six digits from the newest mail. If that does not help, wait a while and start again from the beginning.',
    'journey-not-found': 'This page has expired. Please start again from the entry page.',
    'journey-step-mismatch': 'This has already moved on in another window. Please reload the page.',
    'temporary-card':
      'You cannot sign in with a temporary card number. Please become a full member or register again. The June notice explains how.',
    'link-not-usable':
      'This link cannot be used. It has expired, has been used already, or a newer mail was sent. Look for the newest mail; if there is none, ask the administrator who registered you to send it again.',
    'too-many-resends': 'The mail cannot be sent again just now. Please wait about 10 minutes and try again.',
    'campaign-refused': 'We cannot accept this right now. Please try again later from the entry page.',
    'password-too-short': 'This password is too short. Use at least 8 characters.',
    'password-too-long': 'This password is too long. Use at most 128 characters.',
    'password-one-kind': 'Use at least two kinds of characters: upper case, lower case, digits and symbols.',
    'password-common': 'This password is common and easy to guess. Please choose another one.',
    'password-same': 'This is the password you have been using. Please choose another one.',
    'password-like-id': 'This password resembles your ID or mail address. Please choose another one.',
    'wrong-password': 'Your current password is not correct. Please check it and enter it again.',
    'invalid-input': 'Please check what you entered. Something is not in the expected form.',
    'signed-out': 'Your session has ended. Please sign in again from the entry page.',
    forbidden: 'You are not permitted to do this. If you need to, please ask your company administrator.',
    'not-found': 'We could not find this. It may have been moved or removed.',
    conflict: 'Someone else changed this first. Please reload the page and try again.',
    'too-large': 'What you sent is too large. Please split it and try again.',
    'too-many-requests': 'There were many requests in a short time. Please wait a moment and try again.',
    'foreign-origin': 'Requests from another site are not accepted. Please start from the entry page.',
    busy: 'We are busy right now. What you entered is kept; please wait a moment and try again.',
    offline: 'We could not connect. What you entered is kept here. Check your connection and try again.',
    fault: 'Something went wrong on our side. What you entered is kept here. Please try again in a while.',
    'step-up-required':
      'To continue, we need to confirm that it is you. Enter the six digits sent to your registered mail address.',
    'step-up-not-found': 'This confirmation has expired. Please start the operation again.',
  },
} as const

/** A refusal that has a text. */
export type ProblemId = keyof (typeof problemWords)['ja']

/** Whether a refusal's id has a text of its own. */
export const isProblemId = (id: string): id is ProblemId => Object.hasOwn(problemWords.ja, id)
