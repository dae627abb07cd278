import { z } from 'zod'
import { Address } from '../address.ts'
import { CodeEntry, TypedPassword } from '../sign-in/contract.ts'

export const LanguageChoice = z.strictObject({ language: z.enum(['ja', 'en']) })

/** 受け取る or 受け取らない (S1-74). */
export const NoticeChoice = z.strictObject({ receive: z.boolean() })

export const PasswordChange = z.strictObject({ current: TypedPassword, next: TypedPassword })

/** One address and no other field: a second or a mobile one is refused as unknown (S1-39, S1-41). */
export const AddressWish = z.strictObject({ address: Address })
export const AddressConfirmation = CodeEntry

const bilingual = z.object({ ja: z.string(), en: z.string() })

/** マイナビゲーション. Address, notice and password only for those whose they are here; a traveller sees where his are kept. */
export const MyNavigation = z.object({
  language: z.enum(['ja', 'en']),
  address: z.string().optional(),
  /** A new address that still waits for its code. */
  pendingAddress: z.string().optional(),
  loginNotice: z.boolean().optional(),
  passwordSetAt: z.iso.datetime().optional(),
  /** Travellers: the programme's site and office keep password and address (S1-25, S1-70). */
  memberSite: z.string().optional(),
  memberOffice: z.object({ name: bilingual, phone: z.string() }).optional(),
})
export type MyNavigation = z.infer<typeof MyNavigation>
