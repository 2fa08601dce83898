import type { Peer } from '../../../src/call/index.ts';
import type { paths } from './generated/contract.ts';

/** What note-service's operations need: whom a dictation asks, and whether the scripts that end the process are off. */
export interface Deps {
  scribe: Peer<paths>;
  survive: boolean;
}
