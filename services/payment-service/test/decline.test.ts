import test from 'ava';
import { declineKind } from '../src/domain/decline.ts';

test('the issuer’s advice counts first', (t) => {
  t.is(declineKind('lost_card', 'try_again_later'), 'soft');
  t.is(declineKind('insufficient_funds', 'do_not_try_again'), 'hard');
  t.is(declineKind('expired_card', 'confirm_card_data'), 'hard');
});

test('without advice the code decides, and an unknown one is taken as final', (t) => {
  t.is(declineKind('insufficient_funds', undefined), 'soft');
  t.is(declineKind('stolen_card', undefined), 'hard');
  t.is(declineKind('never_heard_of', undefined), 'hard');
});
