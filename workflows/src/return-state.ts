import type { ReturnInput, ReturnSignals, StockMovement } from './contract.ts';
import type { ProcessState } from './process.ts';

/** All that a run knows beyond its input; a run that continues as new hands it on. */
export interface ReturnState extends ProcessState {
  ended: ReturnSignals['returnEnded']['status'] | null;
  /** RFC 3339; null while somebody has to approve it. */
  arrivalDeadline: string | null;
  arrived: 'nothing' | 'some' | 'all';
  /** Null until the goods have been inspected; then those that are still to be made. */
  movements: StockMovement[] | null;
  refund: 'none' | 'underWay' | 'succeeded' | 'failed';
  /** Other goods that are still to be given for them. */
  exchange?: { includeShipping: boolean } | null;
}

/** The row starts with the same wait, so that it need not be told. */
export const initialReturn = ({ arrivalDeadline }: ReturnInput): ReturnState => ({
  ended: null,
  arrivalDeadline,
  arrived: 'nothing',
  movements: null,
  refund: 'none',
  waitingFor: arrivalDeadline === null ? 'approval' : 'arrival',
  paused: null,
  stuck: null,
  told: {},
  heard: [],
});
