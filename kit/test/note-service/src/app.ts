import { str, url } from 'envalid';
import {
  afterCommit,
  defineService,
  type Handler,
  newId,
  page,
  readConfig,
  serviceSettings,
} from '../../../src/index.ts';
import { dictateNote } from './dictate-note.ts';
import type { operations, paths } from './generated/contract.ts';
import { changeNote, insertNote, lockNote, NoteRow, toNote } from './notes.ts';
import { problems } from './problems.ts';
import { reactions } from './relay.ts';
import type { Deps } from './scribe.ts';

type Operation<Id extends keyof operations> = Handler<operations[Id], Deps>;

/** `die` ends the process between the commit and the relay. */
const createNote: Operation<'createNote'> = (call, { survive }) =>
  call.write(async (trx) => {
    if (call.body.text.startsWith('die') && !survive) afterCommit(() => process.kill(process.pid, 'SIGKILL'));
    return insertNote(trx, newId('note'), call.body.text);
  });

const getNote: Operation<'getNote'> = (call) =>
  call.read(async (trx) => {
    const row = await NoteRow.query(trx).findOne({ id: call.path.noteId });
    if (!row) throw problems.noteNotFound();
    return { status: 200, body: toNote(row) };
  });

const updateNote: Operation<'updateNote'> = (call) =>
  call.write(async (trx) => {
    const row = await lockNote(trx, call.path.noteId);
    call.ifMatch(row.version);
    return { status: 200, body: await changeNote(trx, row, call.body.text) };
  });

const underlineNote: Operation<'underlineNote'> = (call) =>
  call.write(async (trx) => {
    const row = await lockNote(trx, call.path.noteId);
    return { status: 200, body: await changeNote(trx, row, row.text) };
  });

const listNotes: Operation<'listNotes'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: NoteRow.query(trx),
      sort: { createdAt: 'created_at', text: 'text' },
      id: 'id',
      filters: { text: 'text' },
      map: toNote,
    }),
  }));

const settings = {
  ...serviceSettings,
  SURVIVE: str({ default: '' }),
  SCRIBE_URL: url({ default: 'http://127.0.0.1:1' }),
};

/** The smallest service that uses all of the kit. */
export const defineApp = (env: NodeJS.ProcessEnv) => {
  const config = readConfig(env, settings);
  return defineService<operations, Deps>({
    name: 'note-service',
    contract: new URL('./generated/openapi.json', import.meta.url),
    config,
    operations: { createNote, dictateNote, getNote, listNotes, underlineNote, updateNote },
    constraints: { notes_text_key: problems.textTaken },
    deps: ({ calls }) => ({
      scribe: calls.peer<paths>('scribe', config.SCRIBE_URL),
      survive: config.SURVIVE !== '',
    }),
    reactions,
  });
};
