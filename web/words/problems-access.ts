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
      'This page opens on an approved company device only. Please register this one under “This device”, or reload the page if it is already registered.',
    'device-waiting':
      'This device has not been approved yet. Please wait for the security office, or call them if it is urgent.',
    'device-withdrawn':
      'The approval of this device was withdrawn. Please contact the security office, then register it again under “This device”.',
    'device-unreported':
      'This device has not reported its state yet. Please start its reporting agent, then reload the page.',
    'device-lacking':
      'This device does not meet the rules. Please see under “This device” what is missing, fix it, and start its reporting agent.',
    'device-overdue':
      'The report or the updates of this device are too old. Please update the system, start the reporting agent, then reload the page.',
    'not-outside-office':
      'Files of this class cannot be saved outside the office network. Please view it on the screen, or save it from the office.',
    'device-not-proved': 'We could not verify the key of this device. Please reload the page and try again.',
    'too-many-devices':
      'You can register up to ten devices. Please ask the security office to withdraw one you do not use.',
    'device-taken':
      'The key of this reporting agent is already registered. Please check that you did not paste the key of another device.',
    'device-not-found': 'We could not find this device. Please reload the page.',
    'device-decided': 'A decision on this device has already been made. Please reload the page.',
    'own-device': 'You cannot approve your own device. Please ask a colleague in the security office.',
    'report-not-accepted':
      'The report was not accepted. Please check the clock and the key of the device, then send it again.',
  },
} as const
