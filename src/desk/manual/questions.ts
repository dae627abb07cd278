import { everybody, managers, type Written } from './item.ts'

/** What people ask. */
export const questions: Written[] = [
  {
    id: 'old-password-on-the-day',
    roles: everybody,
    title: {
      ja: '実施日に、いままでのパスワードは使えますか',
      en: 'Does my old password work on the day of the change?',
    },
    text: {
      ja: `管理者用IDをお持ちの方は、{oldPasswordsUntil}までご利用いただけます。お早めに新しいパスワードへの変更をお願いします。社員の方は、会員パスワードでログインしていただきます。旅行会社のシステムからログインする方は対象外です。`,
      en: `Holders of an administrator ID can use it until {oldPasswordsUntil}; please change it early. Travellers sign in with their member password. Those who come through a travel agency’s system are not concerned.`,
    },
  },
  {
    id: 'agency',
    roles: everybody,
    title: {
      ja: '旅行会社のシステムからログインするときも必要ですか',
      en: 'What if I come through a travel agency’s system?',
    },
    text: {
      ja: `ログインの方法は変わらず、ワンタイムパスワードもお送りしません。ポータルに入ったあとの操作でお送りすることがありますので、登録済みのメールアドレスをお確かめください。`,
      en: `Nothing changes when you sign in, and no one-time password is sent. One may be sent for operations inside the portal, so please check your registered mail address.`,
    },
  },
  {
    id: 'conditions',
    roles: everybody,
    title: {
      ja: 'どのようなときにワンタイムパスワードが届きますか',
      en: 'When is a one-time password sent?',
    },
    text: {
      ja: '安全のため、お送りする条件はお伝えしておりません。',
      en: 'For security reasons we do not tell the conditions.',
    },
  },
  {
    id: 'sms',
    roles: everybody,
    title: { ja: 'SMSで受け取れますか', en: 'Can I receive it by SMS?' },
    text: {
      ja: 'メールだけでお送りしています。SMSでは受け取れません。',
      en: 'It is sent by mail only, not by SMS.',
    },
  },
  {
    id: 'shared-id',
    roles: managers,
    title: { ja: '1つの管理者用IDを何人かで使っています', en: 'Several of us share one administrator ID' },
    text: {
      ja: `共有のメールアドレスでは、ワンタイムパスワードがほかの方にも届いてしまいます。IDとメールアドレスは、おひとりずつご用意ください。利用管理者の追加は変更連絡表で{desk}へ、発券管理者の追加は利用管理者が利用登録で行います。`,
      en: `With a shared address other people would receive the one-time password too. Please have an ID and a mail address for each person. Company administrators are added by the {desk}, with the change notice form; ticketing managers by the company administrator, in the registration.`,
    },
  },
  {
    id: 'successor',
    roles: ['administrator'],
    title: { ja: '前任者のIDを後任者が引き継げますか', en: 'Can a successor take over the ID?' },
    text: {
      ja: '引き継ぐことはできません。変更連絡表で、後任者の追加と前任者のIDの削除を合わせてお申し込みください。',
      en: 'No. Please apply with the change notice form for two things together: a new ID for the successor and the deletion of the old one.',
    },
  },
  {
    id: 'member-password-unknown',
    roles: ['administrator', 'traveller'],
    title: {
      ja: '登録は完了しましたが、会員パスワードが分かりません',
      en: 'Registered, but the member password is unknown',
    },
    text: {
      ja: `会員パスワードはご本人だけが管理しています。[パスワードの再設定](recovery/member)から設定するか、{office}へお問い合わせください。利用管理者は設定も確認もできません。`,
      en: `Only the member knows and sets it. Please set it by [resetting it](recovery/member), or contact the {office}. Company administrators can neither set nor see it.`,
    },
  },
  {
    id: 'ticket-request-mails',
    roles: managers,
    title: { ja: '発券依頼メールが届くようになりました', en: 'Ticket-request mails now arrive' },
    text: {
      ja: '発券依頼メールの受信の設定は廃止しました。「受け取らない」に設定していた方にも届きます。',
      en: 'The setting for receiving them is abolished. They also reach those who had chosen not to receive them.',
    },
  },
  {
    id: 'mobile-address',
    roles: managers,
    title: { ja: '携帯メールアドレスの欄がありません', en: 'The field for a mobile address is gone' },
    text: {
      ja: 'メールアドレスの欄は「各種サービス用メールアドレス設定」の1つに統一しました。こちらへご登録ください。',
      en: 'There is one field for all services now. Please register your mail address there.',
    },
  },
  {
    id: 'temporary-card',
    roles: ['traveller'],
    title: {
      ja: '仮カードを持っています。何をすればよいですか',
      en: 'I hold a temporary card. What do I have to do?',
    },
    text: {
      ja: `{cutOver}までに、本会員への切り替えか、あらためての入会をお願いします。くわしくは[インスタント会員の皆さまへのご案内](notice:instant-members)をご覧ください。`,
      en: `Please turn it into a full membership or join anew before {cutOver}. The [notice for instant members](notice:instant-members) tells more.`,
    },
  },
  {
    id: 'corporate-id',
    roles: ['administrator'],
    title: {
      ja: '法人IDの登録とパスワードの設定はどうしますか',
      en: 'How do I register a corporate ID and set its password?',
    },
    text: {
      ja: `方法が変わりました。[法人IDの登録とパスワードの設定](manual/self-registration)をご覧ください。`,
      en: `This has changed. Please read [about the corporate ID and its password](manual/self-registration).`,
    },
  },
  {
    id: 'password-mail',
    roles: managers,
    title: { ja: 'パスワード設定のメールが届きません', en: 'The password-setting mail does not arrive' },
    text: {
      ja: `メールは{from}からお送りします。届かないときは、迷惑メールの設定をお確かめください。企業設定でメールの送信を止めている場合がありますので、利用管理者が企業設定をご確認ください。`,
      en: `It comes from {from}. If it does not arrive, please check your spam settings. Company settings may hold such mails back; please have the company administrator check them.`,
    },
  },
]
