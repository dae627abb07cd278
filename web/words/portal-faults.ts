/** What is wrong with a field, by the ids that the shapes of the server use. */
export const faultWords = {
  ja: {
    missing: '入力してください。',
    choose: '選んでください。',
    characters: '使えない文字が含まれています。',
    katakana: '全角カタカナで入力してください。',
    romaji: '半角ローマ字（A–Z）で入力してください。',
    'department-code': '英大文字または数字の3文字で入力してください。',
    'member-number': '7桁または9桁の数字で入力してください。',
    'six-digits': '6桁の数字を入力してください。',
    address: 'name@example.jp のような形のメールアドレスを入力してください。',
  },
  en: {
    missing: 'Please fill this in.',
    choose: 'Please choose.',
    characters: 'Some characters cannot be used here.',
    katakana: 'Please use full-width katakana.',
    romaji: 'Please use letters A–Z.',
    'department-code': 'Please enter three capital letters or digits.',
    'member-number': 'Please enter 7 or 9 digits.',
    'six-digits': 'Please enter six digits.',
    address: 'Please enter a mail address such as name@example.jp.',
  },
} as const
