import type { WaitingFor } from './contract.ts';
import { describeWait, type Moment, stuckRemedies } from './describe-wait.ts';
import type { ReturnProcess } from './return-process.ts';

/** Markdown for somebody who has never seen the code: who is waited for, until when, what can be done, how far it is. */
export function describeReturn(process: ReturnProcess, moment: Moment): string {
  const { orderId, returnId } = process.input;
  const references = `Return: \`GET /v1/returns/${returnId}\`\n\nOrder: \`GET /v1/orders/${orderId}\``;
  return [...headline(process, moment), stages(process, moment.end !== undefined), references].join('\n\n');
}

function headline(process: ReturnProcess, moment: Moment): string[] {
  if (moment.end) return [`The return is **${moment.end}**.`];
  const also = process.state.refund === 'failed' ? ['**Its refund was refused or rejected.**'] : [];
  return describeWait(process.state, moment, {
    afterwards: (waitingFor) => (waitingFor === 'arrival' ? 'the return expires' : 'it tries again'),
    remedies: (waitingFor) => remedies(process, waitingFor),
    also,
  });
}

function remedies({ input, state }: ReturnProcess, waitingFor: WaitingFor): string[] {
  const at = (act: string) => `\`POST /v1/returns/${input.returnId}/${act}\``;
  const another = `Another one: \`POST /v1/orders/${input.orderId}/refunds\` with \`returnId\``;
  const remedy: Partial<Record<WaitingFor, string[]>> = {
    approval: [`Approve: ${at('approve')}`, `Decline: ${at('decline')}`],
    arrival: [
      `They have come: ${at('receive')}`,
      ...(state.arrived === 'nothing' ? [`Cancel it: ${at('cancel')}`] : []),
    ],
    inspection: [`What state they are in: ${at('inspect')}`],
    refund: [`How far it is: \`GET /v1/returns/${input.returnId}\``, ...(state.refund === 'failed' ? [another] : [])],
    resume: [`Resume: ${at('process/resume')}`],
    operator: stuckRemedies(state, at),
  };
  return remedy[waitingFor] ?? [];
}

/** The first that is not done is where it is now. */
function stages({ state }: ReturnProcess, ended: boolean): string {
  const inspected = state.movements !== null;
  const rows: [stage: string, done: boolean][] = [
    ['Approved', state.arrivalDeadline !== null],
    ['Arrived', state.arrived === 'all'],
    ['Inspected', inspected],
    ['Stock moved', inspected && state.movements?.length === 0],
    ['Refunded', inspected && (state.refund === 'succeeded' || state.refund === 'none')],
  ];
  const now = ended ? -1 : rows.findIndex(([, done]) => !done);
  const mark = (done: boolean, index: number) => (done ? '✓' : index === now ? '▸' : '·');
  const lines = rows.map(([stage, done], index) => `| ${mark(done, index)} ${stage} |`);
  return ['| Stage |', '|:--|', ...lines].join('\n');
}
