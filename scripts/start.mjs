import { prepare } from './prepare.mjs'

prepare(false)
  .then(() => import('./run.mjs'))
  .then(({ run }) => run(['serve', ...process.argv.slice(2)]))
  .then((code) => {
    process.exitCode = code
  })
