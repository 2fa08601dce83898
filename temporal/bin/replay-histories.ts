/**
 * Bundles the workflows and replays every recorded history with them. Fails when a workflow imports what its sandbox does not
 * have, when a path has no history, or when a run that is under way could not go on with this code.
 */
import { bundleWorkflows } from '../src/bundle-workflows.ts';
import { readHistories } from '../src/replay/history-files.ts';
import { replayHistories, silenceReplays } from '../src/replay/replay-histories.ts';

silenceReplays();
const histories = readHistories();
const failures = await replayHistories(await bundleWorkflows(), histories);
for (const [name, { message }] of failures) {
  process.stdout.write(`${name}: ${/\[TMPRL\d+\][^"]*/.exec(message)?.[0] ?? message}\n`);
}
process.stdout.write(`${histories.size - failures.size} of ${histories.size} histories replayed\n`);
process.exitCode = failures.size === 0 ? 0 : 1;
