/** Somebody of the demonstration who can sign in; printed when it starts. */
export interface DemoPerson {
  readonly who: { readonly ja: string; readonly en: string }
  readonly id: string
  readonly password: string
}

/** Whom to try the demonstration as. Nothing of this exists under any other profile. */
export const demoIds = [
  {
    who: { ja: '利用管理者（青嵐商事）', en: 'Administrator, Seiran Trading' },
    id: 'KZBADMIN1',
    password: 'Hayate-2210',
  },
  {
    who: { ja: '発券管理者（青嵐商事）', en: 'Ticketing manager, Seiran Trading' },
    id: 'KZBTICKT1',
    password: 'Nagisa-4417',
  },
  {
    who: { ja: '社員（青嵐商事・会員番号9桁）', en: 'Traveller, Seiran Trading' },
    id: '408122651',
    password: 'Asagiri-5093',
  },
  {
    who: { ja: '社員（2社に登録・会員番号7桁）', en: 'Traveller in both companies' },
    id: '4081226',
    password: 'Yukage-3316',
  },
  {
    who: { ja: '利用管理者（つばくろ設計）', en: 'Administrator, Tsubakuro Design' },
    id: 'KZBADMIN2',
    password: 'Minamo-8824',
  },
  {
    who: { ja: '発券管理者（青嵐商事・メールアドレス未登録）', en: 'Ticketing manager without an address' },
    id: 'KZBTICKT2',
    password: 'Suisen-7390',
  },
] as const satisfies DemoPerson[]

/** What the self-registration is tried with: the company's ID and password, and a member whom no company has registered. */
export const demoSelfRegistration = [
  {
    who: { ja: 'セルフ社員登録の法人ID（青嵐商事）', en: 'Self-registration, Seiran Trading' },
    id: 'SEYRAN22',
    password: 'Kazaguruma-58',
  },
  {
    who: { ja: 'まだ登録のない会員（セルフ社員登録用）', en: 'A member to register himself' },
    id: '4081233',
    password: 'Hotaru-6157',
  },
] as const satisfies DemoPerson[]

/** A registered member who still holds a temporary card: turned away with the next step, until the member office completes him. */
export const demoTemporaryCard = [
  {
    who: { ja: '社員（青嵐商事・仮カードの会員）', en: 'Traveller with a temporary card' },
    id: '4081258',
    password: 'Komorebi-4471',
  },
] as const satisfies DemoPerson[]

const everybody = [...demoIds, ...demoSelfRegistration, ...demoTemporaryCard]

/** The password of one of them. */
export function demoPassword(id: (typeof everybody)[number]['id']): string {
  const person = everybody.find((one) => one.id === id)
  if (!person) throw new Error('Not somebody of the demonstration.')
  return person.password
}
