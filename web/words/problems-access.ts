/** A sentence for every refusal that hangs on a company device, a handling class or the place. */
export const accessProblems = {
  ja: {
    'device-not-registered':
      'この画面は、承認済みの会社端末でだけ開けます。「この端末」の画面で端末を登録するか、登録済みのときは画面を読み込み直してください。',
    'device-waiting':
      'この端末はまだ承認されていません。セキュリティ担当の承認をお待ちください。お急ぎのときはセキュリティ担当へご連絡ください。',
    'device-withdrawn':
      'この端末の利用は取り消されています。セキュリティ担当へご連絡のうえ、「この端末」の画面で登録し直してください。',
    'device-unreported':
      'この端末の状態がまだ報告されていません。端末の報告ソフトを動かしてから、画面を読み込み直してください。',
    'device-lacking':
      'この端末は基準を満たしていません。「この端末」の画面で足りない点を確かめ、直してから報告ソフトを動かしてください。',
    'device-overdue':
      'この端末の報告または更新が古くなっています。OSを更新し、報告ソフトを動かしてから、画面を読み込み直してください。',
    'not-outside-office':
      'この区分のファイルは、社外のネットワークでは保存できません。画面で確かめるか、事務所のネットワークから保存してください。',
    'device-not-proved':
      'この端末の鍵を確かめられませんでした。画面を読み込み直して、もう一度お試しください。',
    'too-many-devices':
      '登録できる端末は10台までです。使わない端末の取り消しをセキュリティ担当へご依頼ください。',
    'device-taken': 'この報告ソフトの鍵は登録済みです。別の端末の鍵を貼り付けていないか、お確かめください。',
    'device-not-found': 'この端末が見つかりません。画面を読み込み直してください。',
    'device-decided': 'この端末の扱いはすでに決まっています。画面を読み込み直してください。',
    'own-device': 'ご自分の端末は承認できません。ほかのセキュリティ担当へご依頼ください。',
    'report-not-accepted':
      '端末の報告を受け付けられませんでした。端末の時刻と鍵をお確かめのうえ、もう一度お送りください。',
  },
  en: {
    'device-not-registered':
      'This opens on an approved company device only. Please register this one under “This device”, or load the page again if it is registered.',
    'device-waiting':
      'This device is not approved yet. Please wait for the security office, or call it when it is urgent.',
    'device-withdrawn':
      'This device was withdrawn. Please talk to the security office, then register it anew under “This device”.',
    'device-unreported':
      'Nothing was reported of this device yet. Please start its reporting agent, then load the page again.',
    'device-lacking':
      'This device does not meet the rules. Please see under “This device” what it lacks, mend it, and start its reporting agent.',
    'device-overdue':
      'The report or the updates of this device are too old. Please update the system, start the reporting agent, then load the page again.',
    'not-outside-office':
      'Files of this class cannot be saved on a network outside the office. Please look at it on the screen, or save it from the office.',
    'device-not-proved': 'The key of this device could not be checked. Please load the page and try again.',
    'too-many-devices':
      'Ten devices can be registered. Please ask the security office to withdraw one you do not use.',
    'device-taken':
      'The key of this reporting agent is registered already. Please check that you did not paste that of another device.',
    'device-not-found': 'There is no such device. Please load the page again.',
    'device-decided': 'This device is decided on already. Please load the page again.',
    'own-device': 'Nobody approves his own device. Please ask a colleague of the security office.',
    'report-not-accepted':
      'The report was not accepted. Please check the clock and the key of the device, then send it again.',
  },
} as const
