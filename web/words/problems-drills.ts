/** A sentence for every set-up of a drill that is refused: which rail it breaks, then what to do next. */
export const drillProblems = {
  ja: {
    'drill-not-found': 'この訓練は見つかりません。一覧からもう一度お選びください。',
    'drill-settled': 'この訓練はすでに承認または中止されています。画面を読み込み直してお確かめください。',
    'drill-moved-on':
      '設計のあとにテンプレートが変わりました。この訓練は承認できません。もう一度設計してください。',
    'drill-own-approval': '自分で設計した訓練は承認できません。ほかの担当者に承認を依頼してください。',
    'drill-needs-second-person':
      '承認できる担当者がほかにいません。セキュリティ担当者またはCISOをもう一人登録してから設計してください。',
    'drill-few-templates': 'テンプレートが足りません。3種類以上をお選びください。',
    'drill-one-kind':
      'テンプレートの種類が片方だけです。ウイルスメールとビジネスメール詐欺の両方からお選びください。',
    'drill-nobody':
      '訓練の対象になる人がいません（休職・休暇中の人と当番の人は除きます）。対象をお選び直しください。',
    'drill-outside-domain':
      '自社のドメイン以外の宛先が含まれているため、訓練を始められません。名簿の宛先を直すか、対象から外してください。',
    'drill-absent-person':
      '休職・休暇中または当番の人が指名されています。その人を外してから、もう一度設計してください。',
    'drill-rate-too-high': '1時間あたりの通数が上限を超えています。上限以下の数を入力してください。',
    'drill-quiet-hours':
      '送信できない時間帯（早朝・夜間・休日）が含まれています。平日の送信できる時間の中でお選びください。',
    'drill-time-too-short':
      '期間が合いません。通数が期間に収まり、14日以内で、まだ過ぎていない期間をお選びください。',
    'drill-page-with-fields':
      '文面に入力欄やタグが含まれています。訓練では何も入力させられません。文字だけに直してください。',
    'drill-live-attachment':
      '動作するおそれのある添付ファイルは使えません。文字だけの「.txt」ファイルにしてください。',
    'drill-leads-elsewhere':
      '文面に訓練のページ以外の行き先（アドレス・ドメイン・電話番号）が含まれています。リンクの印だけにしてください。',
    'drill-real-organisation':
      '実在の組織の名前や、そう読める名前が含まれています。架空の名前に置き換えてください。',
    'drill-banned-theme':
      '訓練で使えない題材（給与・解雇・健康・災害）が含まれています。別の題材に書き換えてください。',
    'drill-without-link': '文面に [link] がちょうど一つ必要です。訓練のページへの行き先を入れてください。',
    'drill-template-exists': '同じ件名のテンプレートがすでにあります。件名を変えて保存してください。',
  },
  en: {
    'drill-not-found': 'There is no such drill. Please choose again from the list.',
    'drill-settled': 'This drill was approved or stopped already. Please load the page again.',
    'drill-moved-on':
      'A template has changed since this drill was designed, so it cannot be approved. Please design it again.',
    'drill-own-approval':
      'You designed this drill, so you cannot approve it. Please ask a colleague in the office to approve it.',
    'drill-needs-second-person':
      'Nobody else could approve it. Please have a second security officer or the CISO registered first.',
    'drill-few-templates': 'That is too few templates. Please choose three or more.',
    'drill-one-kind':
      'All templates are of one kind. Please choose some of virus mail and some of business mail compromise.',
    'drill-nobody':
      'It would reach nobody (people on leave and on call are left out). Please choose other people.',
    'drill-outside-domain':
      'It would reach addresses outside our own domains, so it cannot be started. Please correct the directory or leave them out.',
    'drill-absent-person':
      'It names somebody who is on leave or on call. Please take that person out and design it again.',
    'drill-rate-too-high': 'That is more mails an hour than allowed. Please enter a number within the limit.',
    'drill-quiet-hours':
      'It would send in quiet hours (early, late or on days off). Please choose hours of working days within the limits.',
    'drill-time-too-short':
      'The time does not fit. Please choose days, fourteen at most, that lie ahead and have room for all mails.',
    'drill-page-with-fields':
      'The text contains input fields or markup, and a drill must not let anybody enter anything. Please use plain words only.',
    'drill-live-attachment':
      'This attachment could run something, so it cannot be used. Please use a plain “.txt” file.',
    'drill-leads-elsewhere':
      'The text leads somewhere else, by an address, a domain or a telephone number. Please leave only the mark of the link.',
    'drill-real-organisation':
      'It holds the name of a real organisation, or one that reads like it. Please use a made-up name.',
    'drill-banned-theme':
      'The text uses a theme that drills must not use (pay, dismissal, health, disaster). Please choose another theme.',
    'drill-without-link':
      'The text needs [link] exactly once. Please put it where the page of the drill is to be.',
    'drill-template-exists':
      'There is a template with this subject already. Please change the subject and save it again.',
  },
} as const
