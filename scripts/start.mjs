import { checkNode, explain } from './node-version.mjs'

if (checkNode()) {
  import('./prepare.mjs')
    .then(({ prepare }) => prepare(false))
    .then(() => import('./run.mjs'))
    .then(({ run }) => run(['serve', ...process.argv.slice(2)]))
    .catch(explain)
}
