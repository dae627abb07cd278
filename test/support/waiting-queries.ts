/**
 * Whoever asks a connection that has not answered yet is refused by pg@9, and by the tests today: pools are opened by
 * `openPool`, or with `pipeline` as it does.
 */
process.on('warning', (warning) => {
  if (warning.message.includes('already executing a query')) throw warning
})
