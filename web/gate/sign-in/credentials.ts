import { useState } from 'react'
import { tidyId } from '../tidy-id.ts'
import type { AtDoor } from './at-door.ts'

/** What is typed into a sign-in form, which of it is missing, and sending it. */
export function useCredentials({ enter }: AtDoor) {
  const [id, setId] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const isWhole = tidyId(id) !== '' && password !== ''

  const submit = (): boolean => {
    setTried(true)
    if (isWhole) enter({ id: tidyId(id), password })
    return isWhole
  }
  return {
    id,
    setId,
    password,
    setPassword,
    idMissing: tried && tidyId(id) === '',
    passwordMissing: tried && password === '',
    submit,
  }
}
