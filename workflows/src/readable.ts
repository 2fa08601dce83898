/** "$84.00", for people. */
export function money(minorUnits: number, currency: string): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  return format.format(minorUnits / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** For Markdown: the Web UI takes what lies between two dollar signs for a formula. */
export const escapedMoney = (minorUnits: number, currency: string): string =>
  money(minorUnits, currency).replaceAll('$', '\\$');

/** The Web UI leaves no space between a table's columns. */
export const spacedCells = (row: string): string => row.replaceAll(/ \|(?= )/g, `${'\u{a0}'.repeat(4)} |`);

const calendar = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeStyle: 'short',
  hourCycle: 'h23',
  timeZone: 'UTC',
});

/** "Nov 26, 2026, 17:33 UTC", for people. */
export const time = (date: Date): string => `${calendar.format(date)} UTC`;
