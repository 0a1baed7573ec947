export const backupFaults = [
  'file-exists',
  'file-away',
  'not-a-backup',
  'damaged',
  'passphrase-needed',
  'passphrase-short',
  'not-empty',
  'newer',
  'other-keys',
  'no-owner-policy',
  'no-installation',
] as const
export type BackupFault = (typeof backupFaults)[number]

/** Why a backup can not be made or put back; nothing was changed. The detail names tables or versions, never a person. */
export class BackupProblem extends Error {
  constructor(
    readonly code: BackupFault,
    readonly detail = '',
  ) {
    super(detail ? `${code}: ${detail}` : code)
    this.name = 'BackupProblem'
  }
}
