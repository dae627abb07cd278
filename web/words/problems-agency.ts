/** Refusals around agencies; `problems.ts` takes them up. That of an arrival is the same whatever the reason (attack-19). */
export const agencyProblems = {
  ja: {
    'hand-over-refused':
      '旅行会社からのログインを確認できませんでした。旅行会社の画面に戻り、もう一度お進みください。続けてログインできないときは、貴社の利用管理者へお問い合わせください。',
    'agency-not-found':
      'この旅行会社との連携は、いまはご利用いただけません。旅行会社の画面からお越しの方はその画面に戻り、そのほかの方は一覧を読み込み直して、もう一度お進みください。',
    'agency-not-on': 'この旅行会社との連携は停止しています。画面を読み込み直して、状態をご確認ください。',
    'administrator-by-himself':
      'ほかの利用管理者は紐付けできません。利用管理者の方は、ご本人がログインしてご自身を紐付けてください。',
    'agency-person-taken':
      'この旅行会社の利用者IDは、すでにほかの方と紐付いています。IDをお確かめいただくか、先にその紐付けを解除してください。',
    'person-linked-already':
      'この方はすでに別の利用者IDと紐付いています。変更する場合は、先にいまの紐付けを解除してください。',
    'file-has-faults':
      'ファイルに誤りがあるため、だれも紐付けていません。下の一覧の行を直して、もう一度お試しください。',
    'agency-taken':
      'このハンドルまたは発行者名は、すでに登録されている旅行会社のものです。一覧をご確認のうえ、別のものを入力してください。',
    'page-not-safe':
      '旅行会社のページは https:// で始まるアドレスにしてください。パスワードや # を含むものは使えません。',
    'key-not-readable': '公開鍵（JWK）として読めません。旅行会社から届いた内容をそのまま貼り付けてください。',
    'key-is-private':
      'これは秘密鍵です。登録していません。旅行会社へお知らせし、鍵を作り直して公開鍵を送っていただいてください。',
    'key-kind-not-taken':
      'この種類の鍵は使えません。旅行会社に、Ed25519、P-256、RSA のいずれかの公開鍵をご依頼ください。',
    'key-too-weak': 'この鍵は短すぎます。旅行会社に、2048ビット以上の RSA の公開鍵をご依頼ください。',
    'key-taken': 'この鍵ID（kid）は以前に登録されています。旅行会社に新しい鍵IDをご依頼ください。',
    'key-dates-wrong': '鍵の終わりは、始まりより後で、いまより後の日時にしてください。',
    'key-not-found': 'この鍵は見つからないか、すでに失効しています。画面を読み込み直してください。',
    'key-not-waiting': 'この鍵は確認待ちではありません。画面を読み込み直して、状態をご確認ください。',
    'key-entered-by-you':
      'ご自身が登録した鍵は、ご自身では確認できません。ほかのデスク担当者に確認をご依頼ください。',
    'link-not-found': 'この紐付けはすでに解除されています。画面を読み込み直してください。',
  },
  en: {
    'hand-over-refused':
      'We could not confirm the sign-in from your travel agency. Please go back to its page and try again. If it keeps failing, please ask your company administrator.',
    'agency-not-found':
      'This travel agency is not available now. If you came from its page, please go back there and start again; otherwise please reload the list.',
    'agency-not-on': 'This travel agency is switched off. Please reload the page to see its status.',
    'administrator-by-himself':
      'You cannot link another administrator. Administrators sign in and link themselves.',
    'agency-person-taken':
      'This ID of the travel agency is linked with somebody else. Check the ID, or end that link first.',
    'person-linked-already':
      'This person is linked with another ID of the travel agency. To change it, end the present link first.',
    'file-has-faults':
      'There are faults in the file, so nobody was linked. Correct the lines listed below and try again.',
    'agency-taken':
      'The handle or the issuer belongs to an agency that is registered already. Please look at the list and enter another one.',
    'page-not-safe':
      'Please enter a page of the agency that begins with https:// and contains neither a password nor a # sign.',
    'key-not-readable': 'This is not a public key (JWK). Please paste exactly what the agency sent.',
    'key-is-private':
      'This is a private key, so it was not registered. Please ask the agency to create a new key and send its public key.',
    'key-kind-not-taken':
      'This kind of key cannot be used. Please ask the agency for a public key of Ed25519, P-256 or RSA.',
    'key-too-weak': 'This key is too short. Please ask the agency for an RSA key of 2048 bits or more.',
    'key-taken': 'This key ID (kid) has been registered before. Please ask the agency for a new one.',
    'key-dates-wrong': 'Please choose an end for the key that is after its start and in the future.',
    'key-not-found': 'This key was not found or has already been revoked. Please reload the page.',
    'key-not-waiting': 'This key is not waiting to be confirmed. Please reload the page to see its status.',
    'key-entered-by-you':
      'You entered this key, so you cannot confirm it. Please ask another desk agent to confirm it.',
    'link-not-found': 'This link has ended already. Please reload the page.',
  },
} as const
