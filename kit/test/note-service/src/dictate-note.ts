import { type Handler, newId } from '../../../src/index.ts';
import type { operations } from './generated/contract.ts';
import { insertNote } from './notes.ts';
import { problems } from './problems.ts';
import type { Deps } from './scribe.ts';

/** The first word of the text is a script for the tests: what happens between claim and keep. */
export const dictateNote: Handler<operations['dictateNote'], Deps> = (call, { scribe, survive }) =>
  call.claim('note', async (id, keep) => {
    const { text } = call.body;
    const ask = () => scribe.post('/v1/dictations', { body: { text }, idempotencyKey: `${id}/write` });
    switch (text.replace(/ .*/, '')) {
      case 'refuse':
        throw problems.dictationRefused();
      case 'blurt':
        throw problems.unheardOf();
      case 'crash':
        if (!survive) process.kill(process.pid, 'SIGKILL');
        break;
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, Number(text.split(' ')[1]) || 1000));
        break;
      case 'ask':
        await ask();
        break;
      case 'entangle':
        return keep(async (trx) => {
          await ask();
          return insertNote(trx, newId('note'), text);
        });
      case 'mumble':
        return keep(async (trx) => {
          const { body, ...answer } = await insertNote(trx, id, text);
          return { ...answer, body: { ...body, version: 0 } };
        });
    }
    return keep((trx) => insertNote(trx, id, text));
  });
