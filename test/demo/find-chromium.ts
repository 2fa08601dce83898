import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** CHROMIUM, or one on the PATH. @throws saying how to get one */
export function findChromium({ CHROMIUM, PATH = '' }: NodeJS.ProcessEnv): string {
  const places = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = (CHROMIUM ? [CHROMIUM] : places).find(isProgram);
  if (found) return found;
  const missing = CHROMIUM ? `CHROMIUM=${CHROMIUM} is no program` : 'There is no Chromium on the PATH';
  throw new Error(`${missing}. Install one (Debian: apt-get install chromium fonts-inter) or say where: CHROMIUM=…`);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
