import { hashingWith } from '#platform/hashing/hashing.ts'
import { keysFrom } from '#platform/keys.ts'
import { takeOverHash } from '#platform/old-hashes/take-over.ts'

// npm run hash-costs: what one look at a hash takes on this machine, today's and the dearest old ones that are taken.
const digest = (bytes: number) => Buffer.alloc(bytes).toString('base64').replace(/=+$/, '')
const bcrypt = (cost: number) => `$2b$${cost}$${'.'.repeat(22)}${'.'.repeat(31)}`
const dearest = [
  bcrypt(10),
  bcrypt(12),
  bcrypt(13),
  `$scrypt$ln=17,r=8,p=1$c2Vhc2FsdA$${digest(32)}`,
  `$scrypt$ln=14,r=8,p=8$c2Vhc2FsdA$${digest(32)}`,
  `$pbkdf2-sha1$i=1500000$c2Vhc2FsdA$${digest(20)}`,
  `$pbkdf2-sha256$i=1500000$c2Vhc2FsdA$${digest(32)}`,
  `$pbkdf2-sha512$i=1500000$c2Vhc2FsdA$${digest(64)}`,
  `$argon2id$v=19$m=131072,t=4,p=1$c2Vhc2FsdHNlYQ$${digest(32)}`,
]

const keys = keysFrom(Buffer.alloc(32, 1))
const hashing = hashingWith(keys)
let todays = Number.POSITIVE_INFINITY
for (let n = 0; n < 5; n++) {
  const begun = performance.now()
  await hashing.hash('tsubaki-no-mizu')
  todays = Math.min(todays, performance.now() - begun)
}
console.log(`today's argon2id`.padEnd(40), `${Math.ceil(todays)} ms`)
for (const text of dearest) {
  const taken = await takeOverHash({ keys }, text)
  console.log(
    taken.ok ? taken.value.form.padEnd(40) : text,
    taken.ok ? `${taken.value.ms} ms` : taken.refusal,
  )
}
