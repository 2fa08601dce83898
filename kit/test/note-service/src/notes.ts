import { Row, record, type TenantTrx, tenantOf } from '../../../src/index.ts';
import { problems } from './problems.ts';

export class NoteRow extends Row {
  static override readonly tableName = 'notes';
  static override readonly idColumn = ['tenant_id', 'id'];
  declare tenantId: string;
  declare id: string;
  declare text: string;
  declare version: number;
  declare createdAt: Date;
}

export const toNote = (row: NoteRow) => ({
  id: row.id,
  tenantId: row.tenantId,
  text: row.text,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
});

export type Note = ReturnType<typeof toNote>;

export async function insertNote(trx: TenantTrx, id: string, text: string) {
  const row = await NoteRow.query(trx)
    .insert({ tenantId: tenantOf(trx), id, text })
    .returning('*');
  const note = toNote(row);
  recordNote(trx, 'note.created', note);
  return { status: 201 as const, headers: { location: `/v1/notes/${id}` }, body: note };
}

/** The row's lock comes before the transaction's first write, as the feed's order wants. */
export async function lockNote(trx: TenantTrx, id: string): Promise<NoteRow> {
  const row = await NoteRow.query(trx).findOne({ id }).forUpdate();
  if (!row) throw problems.noteNotFound();
  return row;
}

export async function changeNote(trx: TenantTrx, before: NoteRow, text: string): Promise<Note> {
  const [after] = await NoteRow.query(trx)
    .where({ id: before.id })
    .patch({ text, version: before.version + 1 })
    .returning('*');
  const note = toNote(after as NoteRow);
  recordNote(trx, 'note.changed', note, { text: [before.text, text] });
  return note;
}

function recordNote(trx: TenantTrx, type: string, note: Note, changed: Record<string, [unknown, unknown]> = {}) {
  const { id, version, text } = note;
  const payload = { id, version, script: text.split(' ')[0] };
  return record(trx, {
    type,
    subject: { type: 'note', id, version },
    data: note,
    changed,
    deliveries: [{ reaction: 'remember', key: id, payload }],
  });
}
