import { defineProblems } from '../../../src/index.ts';

/** Every refusal of the note-service. `unheardOf` is listed in no `x-problems`: the kit's tests look for that. */
export const problems = defineProblems({
  noteNotFound: [404, 'note_not_found', 'There is no such note.'],
  textTaken: [409, 'text_taken', 'Another note says the same.'],
  dictationRefused: [422, 'dictation_refused', 'Nobody writes that down.'],
  unheardOf: [422, 'unheard_of', 'Nobody has documented this.'],
});
