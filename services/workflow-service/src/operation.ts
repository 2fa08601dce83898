import type { Feed } from '@beaver/kit/consume';

/** What operations and reactions work with besides their rows. */
export interface Deps {
  /** Whose logs are followed. */
  feeds: readonly Feed[];
}
