import { problems } from '../problems.ts';
import { normalizeEmail } from './email.ts';

/**
 * Length is the contract's to check (12 to 128: NIST SP 800-63B-4 wants 8 beside a second factor and 15 alone; 12 is what
 * people still choose well, and guesses are limited by account). Here is what it can't see.
 * @throws password_refused
 */
export function refuseWeakPassword(password: string, email: string): void {
  if (normalizeEmail(password) !== normalizeEmail(email)) return;
  throw problems.passwordRefused({
    errors: [{ pointer: '/password', code: 'equals_email', detail: 'must not be the e-mail' }],
  });
}
