import { CancellationScope } from '@temporalio/workflow';

/** Each undo is registered before its step and accepts that there is nothing to undo. */
export class UndoStack {
  readonly #undos: (() => Promise<void>)[] = [];

  push(undo: () => Promise<void>): void {
    this.#undos.push(undo);
  }

  /** Newest first, and to the end even when somebody cancels the workflow meanwhile. */
  async run(): Promise<void> {
    await CancellationScope.nonCancellable(async () => {
      for (const undo of this.#undos.toReversed()) await undo();
    });
  }
}
