import type { Names, Registration } from '#organisation/contract.ts'

const spelled = (kanji: string, kana: string, romaji: string): Names => {
  const pair = (text: string) => {
    const [family = '', given = ''] = text.split(' ')
    return { family, given }
  }
  return { kanji: pair(kanji), kana: pair(kana), romaji: pair(romaji) }
}

/** People of the tests. */
export const named = {
  hanako: spelled('山田 花子', 'ヤマダ ハナコ', 'YAMADA HANAKO'),
  ken: spelled('佐藤 健', 'サトウ ケン', 'SATO KEN'),
  mori: spelled('森 さくら', 'モリ サクラ', 'MORI SAKURA'),
  ohara: spelled('小原 翔', 'オハラ ショウ', "O'HARA SHO"),
}

type Traveller = Extract<Registration, { kind: 'traveller' }>
type Manager = Extract<Registration, { kind: 'ticketing-manager' }>

/** Yamada Hanako, a traveller, as the administrator types her in. */
export const hanako = (departmentId: string, other: Partial<Traveller> = {}): Traveller => ({
  kind: 'traveller',
  names: named.hanako,
  departmentId,
  memberNumber: '123456789',
  ...other,
})

/** Sato Ken, a ticketing manager of his own department. */
export const ken = (departmentId: string, other: Partial<Manager> = {}): Manager => ({
  kind: 'ticketing-manager',
  names: named.ken,
  departmentId,
  address: 'ken@tsubame.example',
  managedDepartmentIds: [departmentId],
  ...other,
})
