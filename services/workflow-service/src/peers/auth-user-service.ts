import type { components, paths } from '@beaver/auth-user-service/contract';
import { type Calls, PeerRefusal } from '@beaver/kit/call';

type User = components['schemas']['User'];

/** Keeps the people of a tenant. Nothing of them is kept here. @throws unavailable */
export interface UserPeer {
  /** @returns undefined when nobody of the tenant is called so */
  user(userId: string): Promise<User | undefined>;
  /** All that are active. */
  members(): Promise<User[]>;
}

export function userPeer(calls: Calls, url: string): UserPeer {
  const peer = calls.peer<paths>('auth-user-service', url);
  const after = async (cursor: string | undefined): Promise<User[]> => {
    const query = { status: 'active', limit: 200, ...(cursor === undefined ? {} : { cursor }) } as const;
    const { data, nextCursor } = await peer.get('/v1/users', { query });
    return nextCursor === null ? data : [...data, ...(await after(nextCursor))];
  };
  return {
    user: async (userId) => {
      try {
        return await peer.get('/v1/users/{userId}', { path: { userId } });
      } catch (error) {
        if (error instanceof PeerRefusal && error.status === 404) return undefined;
        throw error;
      }
    },
    members: () => after(undefined),
  };
}
