/** How long a backup is kept at most: certificates of erasure say it, and the rotation of backups obeys it. */
export const BACKUP_DAYS = 35;

export function lastBackupDay(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
