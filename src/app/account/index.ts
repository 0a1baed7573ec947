import type { Step } from '../../platform/step.ts'
import { keepingPages } from './accounts.pages.tsx'
import {
  addAccount,
  changeRole,
  listAccounts,
  openAccount,
  resetAccount,
  switchAccount,
} from './keep-account.ts'
import { ownAccountPages } from './own-account.pages.tsx'
import { changeOwnPassword, endOwnSessions, openOwnAccount } from './own-account.ts'
import { personAccountPages } from './person-account.pages.tsx'
import { givePersonAccount, openPersonAccount, resetPersonAccount } from './person-account.ts'

export const accountStep: Step = {
  name: 'account',
  actions: [
    listAccounts,
    openAccount,
    addAccount,
    changeRole,
    switchAccount,
    resetAccount,
    openOwnAccount,
    endOwnSessions,
    changeOwnPassword,
    openPersonAccount,
    givePersonAccount,
    resetPersonAccount,
  ],
  pages: [...keepingPages, ...ownAccountPages, ...personAccountPages],
}
