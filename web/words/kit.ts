/** Words that every screen shares: fields, alerts, language, waiting. */
export const kitWords = {
  ja: {
    'passkey-not-made':
      'このブラウザーまたは端末では、パスキーを使えませんでした。ほかの方法をお試しください。',
    'passkey-on-device': 'この端末のパスキーはすでに追加されています。別の端末で作成してください。',
    'password-show': 'パスワードを表示',
    'error-id': 'お問い合わせ番号',
    'error-id-use': 'デスクへお問い合わせの際は、この番号をお伝えください。',
    waiting: '読み込んでいます',
    sending: '送信しています',
    'language-ja': '日本語',
    'language-en': 'English',
    'language-choose': '言語',
    'skip-to-content': '本文へ進む',
    external: '新しいタブで開きます',
    offline:
      '通信できませんでした。入力内容はこの画面に残っています。接続をお確かめのうえ、もう一度お試しください。',
    fault: '処理できませんでした。入力内容はこの画面に残っています。しばらくしてからもう一度お試しください。',
  },
  en: {
    'passkey-not-made': 'This browser or device could not use a passkey. Please try another way.',
    'passkey-on-device': 'This device’s passkey has been added already. Please make one on another device.',
    'password-show': 'Show password',
    'error-id': 'Reference number',
    'error-id-use': 'Please quote this number when you contact the desk.',
    waiting: 'Loading',
    sending: 'Sending',
    'language-ja': '日本語',
    'language-en': 'English',
    'language-choose': 'Language',
    'skip-to-content': 'Skip to content',
    external: 'opens in a new tab',
    offline: 'We could not connect. What you entered is kept here. Check your connection and try again.',
    fault: 'Something went wrong on our side. What you entered is kept here. Please try again in a while.',
  },
} as const
