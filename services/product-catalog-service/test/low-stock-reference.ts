/** One level as a child would keep it: a number, the thresholds that were said, and what it last told. */
interface Kept {
  available: number;
  own: number | null;
  inherited: string;
  /** Whether it was low after its last change; undefined until its second one. */
  low: boolean | undefined;
  told: string[];
}

/** What the log should say of levels, from what was done to them one after the other. */
export class Reference {
  readonly levels = new Map<string, Kept>();
  readonly ofVariants = new Map<string, number | null>();
  ofStore: number;

  constructor(ofStore: number) {
    this.ofStore = ofStore;
  }

  /** Where nothing was ever, somebody counts first: that opens the level and changes it at once. */
  move(variant: string, location: string, by: number, open: 'counted' | 'ordered' = 'counted'): void {
    const known = this.levels.get(`${variant} ${location}`);
    const level = known ?? this.open(variant, location);
    level.available += by;
    if (known || open === 'counted') this.judge(variant, level);
  }

  available(variant: string, location: string): number | undefined {
    return this.levels.get(`${variant} ${location}`)?.available;
  }

  setOwn(variant: string, location: string, threshold: number | null): void {
    const level = this.levels.get(`${variant} ${location}`);
    if (!level || level.own === threshold) return;
    level.own = threshold;
    this.judge(variant, level);
  }

  setOfVariant(variant: string, threshold: number | null): void {
    this.ofVariants.set(variant, threshold);
    this.handDown();
  }

  setOfStore(threshold: number): void {
    this.ofStore = threshold;
    this.handDown();
  }

  private handDown(): void {
    for (const [place, level] of this.levels) {
      const [variant = ''] = place.split(' ');
      const inherited = this.inheritedBy(variant);
      if (inherited === level.inherited) continue;
      level.inherited = inherited;
      this.judge(variant, level);
    }
  }

  private open(variant: string, location: string): Kept {
    const inherited = this.inheritedBy(variant);
    const level: Kept = { available: 0, own: null, inherited, low: undefined, told: [] };
    this.levels.set(`${variant} ${location}`, level);
    return level;
  }

  private inheritedBy(variant: string): string {
    const own = this.ofVariants.get(variant) ?? null;
    return own === null ? `store ${this.ofStore}` : `variant ${own}`;
  }

  private judge(variant: string, level: Kept): void {
    const low = level.available <= (level.own ?? this.ofVariants.get(variant) ?? this.ofStore);
    if (level.low !== undefined && level.low !== low) level.told.push(low ? 'low' : 'restocked');
    level.low = low;
  }
}
