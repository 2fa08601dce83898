import { MultiBar, Presets } from 'cli-progress';

/** Tells how far it is. */
export interface Narrator {
  begin(total: number): void;
  /** One more is done. */
  tell(line: string): void;
  end(): void;
}

/** A bar under the lines in a terminal; in a log the lines alone, each with its count. */
export const narrator = (output: NodeJS.WriteStream): Narrator => (output.isTTY ? bar(output) : lines(output));

function bar(stream: NodeJS.WriteStream): Narrator {
  const format = '{bar} {value} of {total} orders, {duration} s';
  // The terminal stays as it is, so that Ctrl-C can simply end all.
  const bars = new MultiBar({ format, stream, linewrap: true }, Presets.rect);
  let orders: ReturnType<MultiBar['create']>;
  return {
    begin: (total) => {
      orders = bars.create(total, 0);
    },
    tell: (line) => {
      bars.log(`${line}\n`);
      orders.increment();
    },
    end: () => {
      bars.update(); // stopping alone forgets the lines that are still to be written
      bars.stop();
    },
  };
}

function lines(output: NodeJS.WritableStream): Narrator {
  let [done, total] = [0, 0];
  return {
    begin: (all) => {
      total = all;
    },
    tell: (line) => {
      done += 1;
      output.write(`${String(done).padStart(2)}/${total}  ${line}\n`);
    },
    end: () => {},
  };
}
