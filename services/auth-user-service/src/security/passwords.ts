import { availableParallelism } from 'node:os';
import { standardProblems } from '@beaver/kit';
import { hash, verify } from '@node-rs/argon2';
import { BulkheadRejectedError, bulkhead } from 'cockatiel';
import { Counter } from 'prom-client';

/** Argon2id (the library's default) as OWASP's password storage cheat sheet has it: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** libuv's pool has four threads; more at once would only starve file and DNS work. */
const AT_ONCE = Math.min(4, availableParallelism());
/** Some two seconds of work; whoever comes later hears so at once instead of waiting for a time-out. */
const QUEUE = 64;

/** Known and unknown accounts alike; how many sign-ins a process bears is seen here. */
const verifications = new Counter({
  name: 'beaver_password_verifications_total',
  help: 'Argon2 verifications, of known accounts and in the place of unknown ones.',
});

/** Hashing and checking of passwords, both slow on purpose. @throws unavailable when too many wait already */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** @param stored undefined for an unknown account: a hash of nobody's is then checked, so that the time is the same */
  verify(stored: string | undefined, password: string): Promise<boolean>;
}

/** Hashes the password of nobody once, at start. */
export async function openPasswords(): Promise<Passwords> {
  const slots = bulkhead(AT_ONCE, QUEUE);
  const nobody = await hash(crypto.randomUUID(), PARAMETERS);

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await slots.execute(work);
    } catch (error) {
      if (!(error instanceof BulkheadRejectedError)) throw error;
      throw standardProblems.unavailable({ detail: 'Too many sign-ins at once.', retryAfter: 2, cause: error });
    }
  }

  return {
    hash: (password) => inTurn(() => hash(normalize(password), PARAMETERS)),
    verify: (stored, password) =>
      inTurn(async () => {
        verifications.inc();
        const matches = await verify(stored ?? nobody, normalize(password));
        return matches && stored !== undefined;
      }),
  };
}

/** The same keys pressed on two systems may give different code points (NIST SP 800-63B-4, 3.1.1.2). */
const normalize = (password: string): string => password.normalize('NFKC');
