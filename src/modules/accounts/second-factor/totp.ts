import { Secret, TOTP } from "otpauth";

const PERIOD_SECONDS = 30;

function totpOf(secretBase32: string, account: string): TOTP {
  return new TOTP({ issuer: "Pana", label: account, secret: Secret.fromBase32(secretBase32), algorithm: "SHA1", digits: 6, period: PERIOD_SECONDS });
}

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code says to the app. */
export function totpAddress(secret: string, account: string): string {
  return totpOf(secret, account).toString();
}

/** The step a code belongs to, one step early or late at most; null for a wrong code and for one not later than the last used. */
export function stepOfCode(secret: string, code: string, at: Date, lastStep: number): number | null {
  const digits = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = totpOf(secret, "").validate({ token: digits, timestamp: at.getTime(), window: 1 });
  if (delta === null) return null;
  const step = Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta;
  return step > lastStep ? step : null;
}
