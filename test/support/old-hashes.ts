/** The password all of these hashes were made from. */
export const oldPassword = 'Kawasemi-58'

/**
 * One hash of every scheme and in every dialect that is read, made by other programs: bcrypt by libxcrypt, argon2 by
 * OpenSSL, the rest by Python's hashlib.
 */
export const oldHashes: Record<string, string> = {
  'md5, bare': '9e0b2e0eeb1588984c255e5220a15e44',
  'SHA-1, bare': 'ff1fed1415e301000f9f317b6e56694bd0fbd864',
  'SHA-256, bare, in capitals': 'B1D3C291CBDA42942BEE8434CFD3D71FDD31B145FAD62EB53F8B535283E92126',
  'SHA-512, bare':
    'b79024f4db216b71873286d95d9f55aaa72e417bebdbac41df1b76e1c37c59f16b0ef61cd827fda6aa666c666cb792c34d477eeb578c16408bbbe4a65a9013d4',
  'MD5, salt before': 'md5$seasalt$d289960f21b1c72435da2e66563b96ba',
  'SHA-1, salt before': 'sha1$seasalt$40fd4658004bc5fe3dd184be57519d4e5b54e085',
  'SHA-1, without a salt between the signs': 'sha1$$ff1fed1415e301000f9f317b6e56694bd0fbd864',
  'SHA-256, salt before': 'sha256$seasalt$4cbc175613e8f534fae303e551b0a08baeb3d4c67314cd4a53ede4d7bf1c6233',
  'SHA-512, salt before':
    'sha512$seasalt$a89696723590022589a78d850ef85506d5f958290a32719e17658fb51f23a5fff56ed94c11263efb4216424b637c0d32daf0da029f0a81030970e2eebf2db499',
  'MD5 of LDAP': '{MD5}ngsuDusViJhMJV5SIKFeRA==',
  'SHA-1 of LDAP': '{SHA}/x/tFBXjAQAPnzF7blZpS9D72GQ=',
  'MD5 of LDAP, salted': '{SMD5}W6SlR0/aOuCndnj4qvRn5AECAwQ=',
  'SHA-1 of LDAP, salted': '{SSHA}IPO8KmNnRnaAs3lPBVIwJyUDbFcBAgME',
  'SHA-256 of LDAP, salted': '{SSHA256}d+eZc/JSNgXQF553ZXiMoY9eQq6iw88xcVuTS6IX7Y0BAgME',
  'SHA-512 of LDAP, salted':
    '{SSHA512}Zn/kwlBTu0UKZNT8yjcJPtTrVfNm6ihhBuqjRE5X2w9AO5wdzprW6sHaIOhs7k5AdlP4xPa8S0FTkLvoRFlbfwECAwQ=',
  'MD5, PHC, no salt': '$md5$s=0$ngsuDusViJhMJV5SIKFeRA',
  'SHA-256, PHC, salt after': '$sha256$s=2$c2Vhc2FsdA$JmtpFJ2RAB8sJ6Q6KxV+xjfy1tZceuPXcS3jshKN5Nc',
  'SHA-1, PHC, salt around': '$sha1$s=3$c2Vhc2FsdA$uoBvi+bKdHRvdSQNhQ/PZIB8RbY',
  'bcrypt 2a': '$2a$05$abcdefghijklmnopqrstuuMEt3K3yl3wGCEk9ufXWXVkKOR1.lF/S',
  'bcrypt 2b': '$2b$05$abcdefghijklmnopqrstuuMEt3K3yl3wGCEk9ufXWXVkKOR1.lF/S',
  'bcrypt 2y': '$2y$05$abcdefghijklmnopqrstuuMEt3K3yl3wGCEk9ufXWXVkKOR1.lF/S',
  'bcrypt of Spring': '{bcrypt}$2a$05$abcdefghijklmnopqrstuuMEt3K3yl3wGCEk9ufXWXVkKOR1.lF/S',
  'bcrypt of Django': 'bcrypt$$2b$05$abcdefghijklmnopqrstuuMEt3K3yl3wGCEk9ufXWXVkKOR1.lF/S',
  'scrypt, PHC':
    '$scrypt$ln=10,r=8,p=2$c2Vhc2FsdA$1UzE/RsDklkapZIy7zAiVJ5LFHqgBYG0nOjONK98PJ7Y7WOij6E5DkLlUrlTJWIcy9oe9rSFxn9r3s0ZGT43Rg',
  'scrypt of Django':
    'scrypt$1024$seasalt$8$2$1UzE/RsDklkapZIy7zAiVJ5LFHqgBYG0nOjONK98PJ7Y7WOij6E5DkLlUrlTJWIcy9oe9rSFxn9r3s0ZGT43Rg==',
  'scrypt of Werkzeug':
    'scrypt:1024:8:2$seasalt$d54cc4fd1b0392591aa59232ef3022549e4b147aa00581b49ce8ce34af7c3c9ed8ed63a28fa1390e42e552b95325621ccbda1ef6b485c67f6bdecd19193e3746',
  'PBKDF2 with SHA-256, PHC':
    '$pbkdf2-sha256$i=1000,l=32$c2FsdCBvZiBieXRlcw$g0ybtWvkKfT3axB68/VFL803riIbFTQ/H8KU+sPf+co',
  'PBKDF2 with SHA-512 of passlib':
    '$pbkdf2-sha512$1000$+/8gc2FsdCBvZiBieXRlcw$m8wm3W4qXdqBTR/vG1X6TxrBRpFFD9QZTaAivKqZwGs2cnGTx50ADxYo8oAvd6fXtd1QZ0C8+Dqz2FCDMUpJLQ',
  'PBKDF2 with SHA-1 of passlib': '$pbkdf2$1000$./8gc2FsdCBvZiBieXRlcw$p7qgwKaQWtghor5bMRjw.rD2ZOk',
  'PBKDF2 with SHA-256 of Django': 'pbkdf2_sha256$1000$seasalt$MeY6I2115DAWotZL2qhAYygtDIuCaXeKgRrb9xja9ec=',
  'PBKDF2 with SHA-1 of Django': 'pbkdf2_sha1$1000$seasalt$Re7YsEQo8u7Z6d/UGH04wcd6iMA=',
  'PBKDF2 with SHA-512 of Werkzeug':
    'pbkdf2:sha512:1000$seasalt$f67762b72536802898b9ec5e73cd19fde03cf22ddbb9da99c42d34ff84e4a7801e0b91f388eedecb62911d979e33b0ecf395eda25d276eb105814a45a83446fa',
  'argon2i, PHC':
    '$argon2i$v=19$m=4096,t=3,p=2$c2Vhc2FsdHNlYXNhbHQ$zoBq4REMGNQhx5mKAUw9KpWLgf19ZPM0lsBZjHarfKE',
  'argon2d, PHC':
    '$argon2d$v=19$m=4096,t=3,p=2$c2Vhc2FsdHNlYXNhbHQ$dOVBBjs65SuUpPE5QsYiHorWAiTfy3DSQWXPWjw14uc',
  'argon2id, PHC':
    '$argon2id$v=19$m=4096,t=3,p=2$c2Vhc2FsdHNlYXNhbHQ$a8BRlFscpgZiZ1QC7JVOS/xFFVU+aZJ9KfddoUJ/A5g',
  'argon2id of Django':
    'argon2$argon2id$v=19$m=4096,t=3,p=2$c2Vhc2FsdHNlYXNhbHQ$a8BRlFscpgZiZ1QC7JVOS/xFFVU+aZJ9KfddoUJ/A5g',
}
