import type { PlatformTrx, TenantTrx } from '@beaver/kit';

/** An account: of a person, not of a tenant. */
export interface User {
  id: string;
  email: string;
  passwordHash: string;
  passwordChangedAt: Date;
}

const columns = 'id, email, password_hash as "passwordHash", password_changed_at as "passwordChangedAt"';

export async function findUserByEmail(trx: PlatformTrx, email: string): Promise<User | undefined> {
  const { rows } = await trx.raw(`select ${columns} from users where email = ?`, [email]);
  return rows[0];
}

export async function findUser(trx: PlatformTrx, id: string): Promise<User | undefined> {
  const { rows } = await trx.raw(`select ${columns} from users where id = ?`, [id]);
  return rows[0];
}

/** The addresses of a page of members; asked for ids that row-level security has already let through. */
export async function findEmails(trx: PlatformTrx, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await trx.raw('select id, email from users where id = any(?)', [ids]);
  return new Map(rows.map((row: { id: string; email: string }) => [row.id, row.email]));
}

/** Commits with the event of the tenant in which it was asked for. @returns false when the user is no active member there */
export async function changePassword(trx: TenantTrx, userId: string, passwordHash: string): Promise<boolean> {
  const { rows } = await trx.raw('select change_password(?, ?) as changed', [userId, passwordHash]);
  return rows[0].changed === true;
}
