import { type Lines, smallExport } from '../support/export.ts'
import { oldHashes, oldPassword } from '../support/old-hashes.ts'

const manager = (id: string, address: string, next = 'Kumoi-Hashi7') => ({
  ...{ id, address, next, password: oldPassword },
})

/** Who lives through the day, one for each way to be concerned by it. */
export const cast = {
  /** An administrator with an old MD5 and an address. */
  aoi: manager('KAZE00001', 'aoi@c1.example'),
  /** A ticketing manager who waits to the last day. */
  ren: manager('KAZE00002', 'ren@c1.example'),
  /** A ticketing manager without any address. */
  mio: manager('KAZE00003', 'mio@c1.example'),
  /** A ticketing manager who had only a mobile address. */
  sota: manager('KAZE00004', 'sota@c1.example'),
  /** A ticketing manager whose old password nobody can read any more. */
  yui: { ...manager('KAZE00005', 'yui@c1.example'), password: 'Kawara-Ishi3' },
  /** A member. */
  kana: { id: '1234567', address: 'hana@members.example', password: oldPassword },
  /** A holder of a temporary card. */
  riku: { id: '123456789', address: 'ren@members.example', password: oldPassword },
} as const

/** The old system as it was exported. */
export function exportOfTheDay(): Lines {
  const lines = smallExport()
  const [administrator, first, ...travellers] = lines.people
  const also = (given_kanji: string, line: Record<string, string>) => ({ ...first, given_kanji, ...line })
  Object.assign(administrator ?? {}, { password_hash: oldHashes['md5, bare'] })
  lines.people = [
    { ...administrator },
    also('蓮', { password_hash: oldHashes['SHA-1, salt before'] ?? '' }),
    also('澪', { id: cast.mio.id, pc_address: '', password_hash: oldHashes['SHA-256, salt before'] ?? '' }),
    also('颯太', {
      ...{ id: cast.sota.id, pc_address: '', mobile_address: 'sota@keitai.example' },
      password_hash: oldHashes['md5, bare'] ?? '',
    }),
    also('結衣', { id: cast.yui.id, pc_address: cast.yui.address }),
    ...travellers,
  ]
  for (const member of lines.members) Object.assign(member, { password_hash: oldHashes['bcrypt 2a'] })
  return lines
}
