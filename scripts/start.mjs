import { prepare } from './prepare.mjs'

prepare(false)
  .then(() => import('./run.mjs'))
  .then(({ run }) => run(['serve'].concat(process.argv.slice(2))))
  .then((code) => {
    process.exitCode = code
  })
  .catch((error) => {
    console.error(error)
    process.exitCode = 1
  })
