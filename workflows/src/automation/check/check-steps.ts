import { blockNames } from '../blocks.ts';
import { limits } from '../definition.ts';
import { checkStep, type Sketch } from './check-step.ts';
import { type Fault, inside } from './fault.ts';

/** Goes through all steps once, in the order in which they would be done. */
export class StepsCheck {
  readonly faults: Fault[] = [];
  private readonly subject: string;
  private readonly ids = new Map<string, string>();
  private count = 0;

  /** @param subject the name by which the event's data is known */
  constructor(subject: string) {
    this.subject = subject;
  }

  /** @param before steps that may have been done by then; those of this block are added */
  checkBlock(steps: unknown, pointer: string, before: Set<string>, depth = 1): void {
    if (!Array.isArray(steps)) return;
    if (depth > limits.depth) {
      this.faults.push({
        pointer,
        code: 'nested_too_deep',
        detail: `must not nest deeper than ${limits.depth} blocks`,
      });
      return;
    }
    for (const [index, step] of steps.entries()) {
      if (step === null || typeof step !== 'object') continue;
      this.checkOne(step as Sketch, inside(pointer, index), before, depth);
    }
  }

  private checkOne(step: Sketch, pointer: string, before: Set<string>, depth: number): void {
    this.count += 1;
    if (this.count === limits.steps + 1)
      this.faults.push({ pointer, code: 'too_many_steps', detail: `must not have more than ${limits.steps} steps` });
    this.faults.push(...checkStep(step, pointer, { subject: this.subject, before }));
    const { id, type } = step;
    if (typeof id === 'string') this.name(id, pointer, before);
    const names = typeof type === 'string' && Object.hasOwn(blockNames, type) ? (blockNames[type] ?? []) : [];
    const known = new Set(before);
    for (const name of names) {
      const within = new Set(known);
      this.checkBlock(step[name], inside(pointer, name), within, depth + 1);
      for (const done of within) before.add(done);
    }
  }

  private name(id: string, pointer: string, before: Set<string>): void {
    const first = this.ids.get(id);
    if (first === undefined) this.ids.set(id, pointer);
    else this.faults.push({ pointer: inside(pointer, 'id'), code: 'id_taken', detail: `is the id of ${first}, too` });
    before.add(id);
  }
}
