import { str } from 'envalid';
import {
  defineProblems,
  defineService,
  dropDeliveries,
  type Handler,
  newId,
  page,
  Row,
  readConfig,
  record,
  serviceSettings,
  type TenantTrx,
  tenantOf,
} from '../../../src/index.ts';
import type { operations } from './generated/contract.ts';

const problems = defineProblems({
  noteNotFound: [404, 'note_not_found', 'There is no such note.'],
  textTaken: [409, 'text_taken', 'Another note says the same.'],
  dictationRefused: [422, 'dictation_refused', 'Nobody writes that down.'],
});

type Operation<Id extends keyof operations> = Handler<operations[Id], Record<never, never>>;

class NoteRow extends Row {
  static override readonly tableName = 'notes';
  static override readonly idColumn = ['tenant_id', 'id'];
  declare tenantId: string;
  declare id: string;
  declare text: string;
  declare version: number;
  declare createdAt: Date;
}

const toNote = (row: NoteRow) => ({
  id: row.id,
  tenantId: row.tenantId,
  text: row.text,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
});

async function insertNote(trx: TenantTrx, id: string, text: string) {
  const row = await NoteRow.query(trx)
    .insert({ tenantId: tenantOf(trx), id, text })
    .returning('*');
  const note = toNote(row);
  const deliveries = [{ reaction: 'remember', key: id, payload: { id } }];
  await record(trx, { type: 'note.created', subject: { type: 'note', id, version: 1 }, data: note, deliveries });
  return { status: 201 as const, headers: { location: `/v1/notes/${id}` }, body: note };
}

const createNote: Operation<'createNote'> = (call) =>
  call.write((trx) => insertNote(trx, newId('note'), call.body.text));

/** The text is a script for the tests: `refuse`, `away`, `crash`, `slow`. */
const dictateNote: Operation<'dictateNote'> = (call) =>
  call.claim('note', async (id, keep) => {
    const { text } = call.body;
    if (text.startsWith('refuse')) throw problems.dictationRefused();
    if (text.startsWith('crash') && !process.env.SURVIVE) process.kill(process.pid, 'SIGKILL');
    if (text.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, 500));
    return keep((trx) => insertNote(trx, id, text));
  });

const getNote: Operation<'getNote'> = (call) =>
  call.read(async (trx) => {
    const row = await NoteRow.query(trx).findOne({ id: call.path.noteId });
    if (!row) throw problems.noteNotFound();
    return { status: 200, body: toNote(row) };
  });

const updateNote: Operation<'updateNote'> = (call) =>
  call.write(async (trx) => {
    const row = await NoteRow.query(trx).findOne({ id: call.path.noteId }).forUpdate();
    if (!row) throw problems.noteNotFound();
    call.ifMatch(row.version);
    const { text } = call.body;
    const [after] = await NoteRow.query(trx)
      .where({ id: row.id })
      .patch({ text, version: row.version + 1 })
      .returning('*');
    const note = toNote(after as NoteRow);
    const changed: Record<string, [unknown, unknown]> = { text: [row.text, text] };
    await record(trx, {
      type: 'note.changed',
      subject: { type: 'note', id: note.id, version: note.version },
      data: note,
      changed,
    });
    return { status: 200, body: note };
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

/** The smallest service that uses all of the kit. */
export const defineApp = (env: NodeJS.ProcessEnv) =>
  defineService<operations, Record<never, never>>({
    name: 'note-service',
    contract: new URL('./generated/openapi.yml', import.meta.url),
    config: readConfig(env, { ...serviceSettings, SURVIVE: str({ default: '' }) }),
    operations: { createNote, dictateNote, getNote, updateNote, listNotes },
    constraints: { notes_text_key: problems.textTaken },
    reactions: () => ({
      remember: async ({ tenantId, database, payload }) => {
        await database.asTenant(tenantId, (trx) => dropDeliveries(trx, `other/${String(payload.id)}`));
        return 'remembered';
      },
    }),
  });
