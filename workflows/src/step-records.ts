import type { Step } from './automation/definition.ts';
import type { StepFacts } from './automation/facts.ts';
import type { AutomationState, StepNews } from './automation-state.ts';

/** What a run knows of its steps, and what of that its row has not been told. */
export class StepRecords {
  private readonly state: AutomationState;

  constructor(state: AutomationState) {
    this.state = state;
  }

  /** A step begins, or goes on. @param more what is known of it by now */
  begin(path: string, step: Step, more: Partial<StepNews>): void {
    const { records } = this.state;
    const startedAt = new Date().toISOString();
    const action = step.type === 'action' ? { action: step.action } : {};
    const fresh: StepNews = { path, type: step.type, ...action, status: 'running', attempts: 0, startedAt };
    records[path] = { news: { ...(records[path]?.news ?? fresh), ...more }, told: false };
    this.state.at = path;
  }

  /** Memorized, so that a walk that begins anew passes over it. */
  finish(path: string, facts: StepFacts, more: Partial<StepNews>): void {
    const { records, done } = this.state;
    const record = records[path];
    if (record) {
      const { reason: _, ...begun } = record.news;
      const ended = { status: 'succeeded', output: facts.output, endedAt: new Date().toISOString() } as const;
      records[path] = { news: { ...begun, ...ended, ...more }, told: false };
    }
    done[path] = facts;
  }

  /** How often a step has been tried. */
  attemptsAt(path: string): number {
    return this.state.records[path]?.news.attempts ?? 0;
  }

  /** What was under way when the run was canceled; of a call nobody has waited for the answer. */
  breakOff(): void {
    for (const [path, { news }] of Object.entries(this.state.records)) {
      if (this.state.done[path]) continue;
      const called = news.status === 'running' && news.type === 'action';
      const reason = called ? 'Canceled while it was under way: it may have been done.' : 'Canceled.';
      this.finish(path, { outcome: 'skipped', output: null }, { status: called ? 'failed' : 'skipped', reason });
    }
  }

  /** @returns what the row is to be told, and what is called when it was */
  untold(): { steps: StepNews[]; said: () => void } {
    const untold = Object.entries(this.state.records).filter(([, { told }]) => !told);
    return {
      steps: untold.map(([, { news }]) => news),
      said: () => {
        for (const [path, record] of untold) {
          if (this.state.records[path] !== record) continue;
          if (this.state.done[path]) delete this.state.records[path];
          else record.told = true;
        }
      },
    };
  }
}
